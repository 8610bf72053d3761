import type { RatedEntry, ReviewEntry } from './ReviewEntry.ts'
import { standingEntries } from './standingEntries.ts'

/** The newest rating of a review that still counts; one that an interview gave is not undone. */
export const lastUndoable = (log: readonly ReviewEntry[]): RatedEntry | undefined =>
  standingEntries(log).findLast(({ from }) => from === 'review')
