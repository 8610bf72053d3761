import type { DayOf } from '../calendar/Day.ts'
import type { Card, Schedule } from '../review/createSchedule.ts'

/**
 * The card of a question that is recalled well on the day of `at` (ms): rated Good, and again at each learning step that
 * falls on the same day. Forecasts and plans assume this of every question.
 */
export function recalledGood(schedule: Schedule, dayOf: DayOf, card: Card | undefined, at: number): Card {
  let next = schedule.rate(card, 3, at)
  while (dayOf(next.due.getTime()) <= dayOf(at)) next = schedule.rate(next, 3, next.due.getTime())
  return next
}
