import * as v from 'valibot'

/** How well a bookmarked question is known, from the person's own judgement. */
export const strengths = ['weak', 'shaky', 'known'] as const
export type Strength = (typeof strengths)[number]

const bookmark = v.object({
  strength: v.picklist(strengths),
  /** When it was set, in ms since the epoch. */
  at: v.number(),
})
export type Bookmark = v.InferOutput<typeof bookmark>

/** Bookmarks by question id; a question has one for all its languages. Frozen: a change is a new version. */
export const bookmarksV1 = v.object({ version: v.literal(1), bookmarks: v.record(v.string(), bookmark) })
export type Bookmarks = v.InferOutput<typeof bookmarksV1>['bookmarks']

/** Sets a question's strength, or takes the bookmark away when there is none to set. */
export function setBookmark(
  bookmarks: Bookmarks,
  id: string,
  strength: Strength | undefined,
  now: number,
): Bookmarks {
  const { [id]: _, ...others } = bookmarks
  return strength === undefined ? others : { ...others, [id]: { strength, at: now } }
}
