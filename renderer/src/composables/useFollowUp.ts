import type { QuestionPage } from '#api/studyApi.ts'
import type { Interview } from '#domain/interview/Interview.ts'
import { computed } from 'vue'

/** The follow-up at hand, and its model answer as the page of its question has it now. */
export function useFollowUp(interview: () => Interview | undefined, page: () => QuestionPage | undefined) {
  return computed(() => {
    const { questions = [], current = 0, followUp: place } = interview() ?? {}
    const asked = questions[current]?.followUps ?? []
    const followUp = place === undefined ? undefined : asked[place]
    if (place === undefined || followUp === undefined) return undefined
    // A library that was changed meanwhile may ask on otherwise.
    const written = page()?.followUps
    const modelHtml = written?.length === asked.length ? written[place]?.answerHtml : undefined
    return { place, followUp, modelHtml, more: place + 1 < asked.length }
  })
}
