import { computed, reactive, watch } from 'vue'
import { useInterview } from '../stores/interview.ts'
import { useSettings } from '../stores/settings.ts'
import { useVoice } from './useVoice.ts'

/**
 * Reads the questions of an interview aloud: each once, when it comes, where the plan is so, and whenever it is asked
 * for. What is said stops when the question is left or the interview pauses.
 * @param paused whether the interview stands; what stood when it came is not read
 */
export function useReadAloud(paused: () => boolean) {
  const store = useInterview()
  const settings = useSettings()
  const { available, say, stop } = useVoice(() => store.open?.plan.lang ?? settings.current.contentLanguage)

  /** What is asked at the moment; undefined while an answer is looked over. */
  const asked = computed(() => {
    const interview = store.open
    const question = interview?.questions[interview.current]
    if (interview?.phase === 'answering') return question?.title
    if (interview?.phase === 'followUp') return question?.followUps[interview.followUp ?? 0]?.question
    return undefined
  })
  const read = () => {
    if (asked.value !== undefined) say(asked.value)
  }

  const come = new Set<string>()
  watch(
    [asked, () => `${store.open?.id} ${store.open?.current}`, paused],
    ([text, place, stands]) => {
      stop()
      if (text === undefined || come.has(`${place} ${text}`)) return
      come.add(`${place} ${text}`)
      if (!stands && store.open?.plan.readAloud) read()
    },
    { immediate: true },
  )

  return reactive({ available, read })
}
