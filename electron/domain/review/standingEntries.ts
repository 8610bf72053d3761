import type { RatedEntry, ReviewEntry } from './ReviewEntry.ts'

/** The ratings that still count, in the order of the log: all but the undone ones. */
export function standingEntries(log: readonly ReviewEntry[]): RatedEntry[] {
  const undone = new Set(log.flatMap((entry) => (entry.kind === 'undone' ? [entry.undoes] : [])))
  return log.filter((entry) => entry.kind === 'rated').filter(({ n }) => !undone.has(n))
}
