import type { Bookmarks, Strength } from '#domain/userData/bookmarks.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { study } from '../api.ts'

interface BookmarkChange {
  id: string
  before: Strength | undefined
  after: Strength | undefined
}

/** The bookmarks, as main keeps them, and the last changes, to be undone. */
export const useBookmarks = defineStore('bookmarks', () => {
  const all = shallowRef<Bookmarks>({})
  const history = shallowRef<BookmarkChange[][]>([])

  const load = async () => {
    all.value = await study.getBookmarks()
  }
  const strengthOf = (id: string): Strength | undefined => all.value[id]?.strength

  const write = async (changes: { id: string; to: Strength | undefined }[]) => {
    for (const { id, to } of changes) all.value = await study.setBookmark(id, to ?? null)
  }
  /** Sets the strength of several questions as one change. */
  const setAll = async (ids: string[], strength: Strength | undefined) => {
    const changes = ids
      .map((id) => ({ id, before: strengthOf(id), after: strength }))
      .filter((change) => change.before !== change.after)
    if (changes.length === 0) return
    history.value = [...history.value, changes]
    await write(changes.map(({ id, after }) => ({ id, to: after })))
  }
  const set = (id: string, strength: Strength | undefined) => setAll([id], strength)
  /** Marks as weak, or takes the bookmark away. */
  const toggle = (id: string) => set(id, strengthOf(id) === undefined ? 'weak' : undefined)
  /** Takes the last change back; returns it. */
  const undo = async (): Promise<BookmarkChange[] | undefined> => {
    const last = history.value.at(-1)
    if (last === undefined) return undefined
    history.value = history.value.slice(0, -1)
    await write(last.map(({ id, before }) => ({ id, to: before })))
    return last
  }

  return { all, load, strengthOf, set, setAll, toggle, undo }
})
