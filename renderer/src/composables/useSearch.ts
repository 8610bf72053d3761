import type { SearchAnswer, SearchRequest } from '#domain/search/searchRequest.ts'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { study } from '../api.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
import { useNotes } from '../stores/notes.ts'

/** How long a query rests before it is asked, in ms: the keys of one burst of typing are one question. */
export const restBeforeAsking = 20

/** How long lies between two questions about a library that is still being read, in ms. */
export const restWhileReading = 500

/**
 * Keeps the answer to the request of the moment; no request has no answer. While a newer one is asked the last answer
 * stays, and an answer that comes after its request was overtaken is dropped. Asks again when what is searched changes,
 * and, unnoticed, when more of the library was read.
 */
export function useSearch(request: () => SearchRequest | undefined) {
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const notes = useNotes()
  const answer = shallowRef<SearchAnswer>()
  /** Whether the answer shown is still that to an earlier request. */
  const pending = ref(false)
  let current: SearchRequest | undefined
  let turn = 0

  async function ask(wanted: SearchRequest) {
    const mine = ++turn
    try {
      const found = await study.search(wanted)
      if (mine === turn) answer.value = found
    } finally {
      if (mine === turn) pending.value = false
    }
  }

  watch(
    () => ({ wanted: request(), searched: [library.overview, bookmarks.all, notes.all] }),
    ({ wanted }, _before, onCleanup) => {
      turn += 1
      current = wanted
      pending.value = wanted !== undefined
      if (wanted === undefined) {
        answer.value = undefined
        return
      }
      const timer = setTimeout(() => void ask(wanted), restBeforeAsking)
      onCleanup(() => clearTimeout(timer))
    },
    { immediate: true },
  )

  let resting: ReturnType<typeof setTimeout> | undefined
  let isDue = false
  function askAgain() {
    if (current === undefined || pending.value || answer.value?.reading !== true) return
    isDue = resting !== undefined
    if (isDue) return
    void ask(current)
    resting = setTimeout(() => {
      resting = undefined
      if (isDue) askAgain()
    }, restWhileReading)
  }
  const stop = study.onReadingProgress(askAgain)
  onScopeDispose(() => {
    stop()
    clearTimeout(resting)
    turn += 1
  })

  return { answer, pending }
}
