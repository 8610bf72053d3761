import type { Strength } from '#domain/userData/bookmarks.ts'
import { useI18n } from 'vue-i18n'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useToast } from '../stores/toast.ts'

/** Changes bookmarks; what takes one away can be taken back from the line at the foot of the window. */
export function useBookmarking() {
  const bookmarks = useBookmarks()
  const toast = useToast()
  const { t } = useI18n()

  const undo = async () => {
    const undone = await bookmarks.undo()
    if (undone) toast.show({ text: t('shell.bookmarkUndone') })
  }
  const set = (id: string, strength: Strength) => bookmarks.set(id, strength)
  const toggle = async (id: string) => {
    await bookmarks.toggle(id)
    if (bookmarks.strengthOf(id) !== undefined) return
    toast.show({
      text: t('shell.bookmarkRemoved'),
      action: { label: t('shell.undo'), run: () => void undo() },
    })
  }
  return { strengthOf: bookmarks.strengthOf, set, toggle, undo }
}
