import type { ListedQuestion, ListItem } from '../components/list/ListItem.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useNotes } from '../stores/notes.ts'
import { useReading } from '../stores/reading.ts'

/** What a list shows of a question: what is the person's own about it. */
export function useListItems(): (question: ListedQuestion) => ListItem {
  const bookmarks = useBookmarks()
  const notes = useNotes()
  const reading = useReading()
  return ({ id }) => ({
    state: bookmarks.strengthOf(id) ?? 'new',
    noted: notes.noteOf(id) !== undefined,
    openedAt: reading.current.opened[id],
  })
}
