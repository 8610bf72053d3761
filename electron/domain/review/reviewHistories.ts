import type { Rating, ReviewEntry } from './ReviewEntry.ts'
import { standingEntries } from './standingEntries.ts'

/** A rating as FSRS sees it. */
export interface PastReview {
  /** The number of its line in the log. */
  n: number
  rating: Rating
  /** Days since the question's review before, as ts-fsrs counts them: by the date in UTC. 0 for the first. */
  days: number
}

const dayMs = 86_400_000

/** The ratings that count, by question, each in the order of the log. */
export function reviewHistories(log: readonly ReviewEntry[]): PastReview[][] {
  const histories = new Map<string, { reviews: PastReview[]; lastDay: number }>()
  for (const { n, id, rating, at } of standingEntries(log)) {
    const today = Math.floor(at / dayMs)
    const { reviews, lastDay } = histories.get(id) ?? { reviews: [], lastDay: today }
    reviews.push({ n, rating, days: Math.max(0, today - lastDay) })
    histories.set(id, { reviews, lastDay: today })
  }
  return [...histories.values()].map(({ reviews }) => reviews)
}
