import type { ReviewEntry } from './ReviewEntry.ts'
import { standingEntries } from './standingEntries.ts'

const shortest = 20_000
/** A review that took longer, in ms, was left lying: no more than this of it counts. */
export const longestReview = 600_000

/** How long a review takes this person, in ms: the median of the last 50, or 90 s while there are fewer than 5. */
export function reviewCost(log: readonly ReviewEntry[]): number {
  const took = standingEntries(log)
    .filter(({ from }) => from === 'review')
    .slice(-50)
    .map(({ tookMs }) => tookMs)
    .sort((one, other) => one - other)
  if (took.length < 5) return 90_000
  const lower = took[Math.floor((took.length - 1) / 2)] ?? 0
  const upper = took[Math.floor(took.length / 2)] ?? 0
  return Math.min(longestReview, Math.max(shortest, (lower + upper) / 2))
}
