import type { QuestionPage } from '#api/studyApi.ts'
import type { Language } from '#domain/question/Question.ts'
import { shallowRef, watch } from 'vue'
import { study } from '../api.ts'

/** The page of a question; null when the library has none, undefined until it is read. */
export function useModelAnswer(wanted: () => { id: string; lang: Language } | undefined) {
  const page = shallowRef<QuestionPage | null>()
  watch(
    () => [wanted()?.id, wanted()?.lang] as const,
    async ([id, lang]) => {
      page.value = undefined
      if (id === undefined || lang === undefined) return
      const read = await study.getQuestion(id, lang)
      // A late answer must not take the place of a newer one.
      if (wanted()?.id === id) page.value = read ?? null
    },
    { immediate: true },
  )
  return { page, openLink: (url: string) => study.openLink(url) }
}
