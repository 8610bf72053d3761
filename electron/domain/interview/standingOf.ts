import type { Card } from '../review/createSchedule.ts'
import type { Bookmark } from '../userData/bookmarks.ts'

/** What a mix tells apart: due for review or marked as weak or shaky, never studied, and the rest, which is known. */
export type Standing = 'due' | 'fresh' | 'strong'

/** @param now wall clock, ms since the epoch */
export function standingOf(card: Card | undefined, bookmark: Bookmark | undefined, now: number): Standing {
  const strength = bookmark?.strength
  if (strength === 'weak' || strength === 'shaky') return 'due'
  if (card !== undefined) return card.due.getTime() <= now ? 'due' : 'strong'
  return strength === undefined ? 'fresh' : 'strong'
}
