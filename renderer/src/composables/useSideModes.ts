import { Bookmark, Library, MessagesSquare, NotebookPen, Search } from '@lucide/vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import type { SideMode } from '../components/shell/SideMode.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
import { useNotes } from '../stores/notes.ts'

/** The parts of the app, as the sidebar lists them. */
export function useSideModes() {
  const { t } = useI18n()
  const route = useRoute()
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const notes = useNotes()

  /** Those of the opened folder: the others are kept for when theirs is opened again. */
  const countOf = (kept: object) => Object.keys(kept).filter((id) => library.rowsById.has(id)).length

  return computed(() => {
    const modes: Omit<SideMode, 'label' | 'current'>[] = [
      { name: 'library', icon: Library },
      { name: 'search', icon: Search, keys: ['Ctrl', 'K'] },
      { name: 'bookmarks', icon: Bookmark, count: countOf(bookmarks.all) },
      { name: 'notes', icon: NotebookPen, count: countOf(notes.all) },
      { name: 'interview', icon: MessagesSquare },
    ]
    const shown = route.name === 'report' ? 'interview' : route.name
    return modes.map((mode): SideMode => ({
      ...mode,
      label: t(`shell.${mode.name}`),
      current: mode.name === shown,
    }))
  })
}
