import type { QuestionRow } from '#api/studyApi.ts'
import type { ListItem } from '../components/list/ListItem.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useNotes } from '../stores/notes.ts'
import { useReading } from '../stores/reading.ts'

type Row = Pick<QuestionRow, 'id' | 'lang' | 'title' | 'level'>

/** Joins a question of the library with what is the person's own about it. */
export function useListItems(): (row: Row) => ListItem {
  const bookmarks = useBookmarks()
  const notes = useNotes()
  const reading = useReading()
  return ({ id, lang, title, level }) => ({
    id,
    lang,
    title,
    level,
    state: bookmarks.strengthOf(id) ?? 'new',
    noted: notes.noteOf(id) !== undefined,
    openedAt: reading.current.opened[id],
  })
}
