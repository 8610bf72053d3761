import type { ListItem } from '../components/list/ListItem.ts'
import { useLibrary } from '../stores/library.ts'
import { useSettings } from '../stores/settings.ts'
import { useListItems } from './useListItems.ts'

/** What is kept of questions that the opened library does not have, as rows of a list: all that is known is the id. */
export function useAbsentItems(): (kept: object) => ListItem[] {
  const library = useLibrary()
  const settings = useSettings()
  const toItem = useListItems()
  return (kept) =>
    Object.keys(kept)
      .filter((id) => !library.rowsById.has(id))
      .sort()
      .map((id) => toItem({ id, title: id, lang: settings.current.contentLanguage }))
}
