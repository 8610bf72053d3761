import type { QuestionPage } from '#api/studyApi.ts'
import type { Language } from '#domain/question/Question.ts'
import { computed, shallowRef, watch, type WatchSource } from 'vue'
import { study } from '../api.ts'
import { useLibrary } from '../stores/library.ts'

/**
 * The question that is to be read. While it is being fetched the one before stays, so that nothing flickers; an answer
 * that comes late never takes the place of a newer one.
 */
export function useQuestionPage(id: WatchSource<string | undefined>, lang: WatchSource<Language>) {
  const library = useLibrary()
  const page = shallowRef<QuestionPage>()
  const notFound = shallowRef(false)
  /** Whether the library has no such question; that is not known before it has been read. */
  const missing = computed(() => notFound.value && library.reading === undefined)

  watch(
    [id, lang, () => library.overview],
    async ([wanted, language], _before, onCleanup) => {
      let late = false
      onCleanup(() => {
        late = true
      })
      const found = wanted === undefined ? undefined : await study.getQuestion(wanted, language)
      if (late) return
      page.value = found
      notFound.value = wanted !== undefined && found === undefined
    },
    { immediate: true },
  )
  return { page, missing }
}
