import type { RatedEntry } from './ReviewEntry.ts'

/** A rating for tests: Good, from a review that took a minute. */
export const sampleRating = (changes: Partial<RatedEntry> & { n: number }): RatedEntry => ({
  at: 1_700_000_000_000 + changes.n * 60_000,
  kind: 'rated',
  id: 'a',
  rating: 3,
  from: 'review',
  tookMs: 60_000,
  ...changes,
})
