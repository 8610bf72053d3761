import {
  Bookmark,
  ChartNoAxesColumn,
  Library,
  MessagesSquare,
  NotebookPen,
  Repeat,
  Search,
} from '@lucide/vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import type { SideMode } from '../components/shell/SideMode.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useInterview } from '../stores/interview.ts'
import { useNotes } from '../stores/notes.ts'
import { useReviewCount } from './useReviewCount.ts'

/** The parts of the app, as the sidebar lists them. */
export function useSideModes() {
  const { t } = useI18n()
  const route = useRoute()
  const interview = useInterview()
  const bookmarks = useBookmarks()
  const notes = useNotes()
  const reviewCount = useReviewCount()

  const countOf = (kept: object) => Object.keys(kept).length
  /** How far the interview has come that was left. */
  const openInterview = (): Partial<SideMode> => {
    if (!interview.open) return {}
    const progress = { n: interview.open.current + 1, of: interview.open.questions.length }
    return { count: t('shell.openInterview', progress), countNote: t('shell.unfinished') }
  }

  return computed(() => {
    const modes: Omit<SideMode, 'label' | 'current'>[] = [
      { name: 'library', icon: Library },
      { name: 'search', icon: Search, keys: ['Ctrl', 'K'] },
      { name: 'bookmarks', icon: Bookmark, count: countOf(bookmarks.all) },
      { name: 'notes', icon: NotebookPen, count: countOf(notes.all) },
      { name: 'interview', icon: MessagesSquare, ...openInterview() },
      { name: 'review', icon: Repeat, count: reviewCount.value },
      { name: 'progress', icon: ChartNoAxesColumn },
    ]
    const shown = route.name === 'report' ? 'interview' : route.name
    return modes.map((mode): SideMode => ({
      ...mode,
      label: t(`shell.${mode.name}`),
      current: mode.name === shown,
    }))
  })
}
