import { ref, watch, type Ref } from 'vue'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useNotes } from '../stores/notes.ts'

/**
 * The id that is open when the library has no such question, but a note or a bookmark of it is kept. It stays while it is
 * open: a note that is emptied may be written anew.
 */
export function useKeptWithoutQuestion(
  id: Ref<string | undefined>,
  missing: Ref<boolean>,
): Ref<string | undefined> {
  const notes = useNotes()
  const bookmarks = useBookmarks()
  const shown = ref<string>()
  const isKept = (open: string) =>
    notes.noteOf(open) !== undefined || bookmarks.strengthOf(open) !== undefined
  watch(
    [id, missing, () => id.value !== undefined && isKept(id.value)],
    ([open, gone, kept]) => {
      shown.value = gone && (kept || shown.value === open) ? open : undefined
    },
    { immediate: true },
  )
  return shown
}
