import type { SearchAnswer, SearchRequest } from '#domain/search/searchRequest.ts'
import { ref, shallowRef, watch } from 'vue'
import { study } from '../api.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
import { useNotes } from '../stores/notes.ts'

/** How long a query rests before it is asked, in ms: the keys of one burst of typing are one question. */
export const restBeforeAsking = 20

/**
 * Keeps the answer to the request of the moment; no request has no answer. While a newer one is asked the last answer
 * stays, and an answer that comes after its request was overtaken is dropped. Asks again when what is searched changes.
 */
export function useSearch(request: () => SearchRequest | undefined) {
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const notes = useNotes()
  const answer = shallowRef<SearchAnswer>()
  /** Whether the answer shown is still that to an earlier request. */
  const pending = ref(false)

  watch(
    () => ({ wanted: request(), searched: [library.overview, bookmarks.all, notes.all] }),
    ({ wanted }, _before, onCleanup) => {
      pending.value = wanted !== undefined
      if (wanted === undefined) {
        answer.value = undefined
        return
      }
      let overtaken = false
      const timer = setTimeout(async () => {
        try {
          const found = await study.search(wanted)
          if (!overtaken) answer.value = found
        } finally {
          if (!overtaken) pending.value = false
        }
      }, restBeforeAsking)
      onCleanup(() => {
        overtaken = true
        clearTimeout(timer)
      })
    },
    { immediate: true },
  )

  return { answer, pending }
}
