import type { Day, DayOf } from '../calendar/Day.ts'
import { longestReview } from './reviewCost.ts'
import type { ReviewEntry } from './ReviewEntry.ts'

/** The time that reviews took on a day, in ms; what was undone afterwards took its time as well. */
export function spentOnReviews(log: readonly ReviewEntry[], day: Day, dayOf: DayOf): number {
  let spent = 0
  for (const entry of log)
    if (entry.kind === 'rated' && entry.from === 'review' && dayOf(entry.at) === day)
      spent += Math.min(longestReview, entry.tookMs)
  return spent
}
