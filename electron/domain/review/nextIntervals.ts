import type { Card, Schedule } from './createSchedule.ts'
import type { Rating } from './ReviewEntry.ts'

/** How long, in ms from now, each rating would keep a question away. */
export function nextIntervals(
  schedule: Schedule,
  card: Card | undefined,
  now: number,
): Record<Rating, number> {
  const interval = (rating: Rating): number => schedule.rate(card, rating, now).due.getTime() - now
  return { 1: interval(1), 2: interval(2), 3: interval(3), 4: interval(4) }
}
