import type { Day, DayOf } from '../calendar/Day.ts'
import type { Card, Schedule } from '../review/createSchedule.ts'
import { recalledGood } from './recalledGood.ts'

/** How far the forecast looks, days. */
const daysAhead = 30

export interface ForecastRequest {
  /** Of the questions in the library. */
  cards: readonly Card[]
  schedule: Schedule
  now: number
  dayOf: DayOf
  /** The moment, ms, at which a later day's questions are taken to be reviewed: its noon. */
  momentOf: (day: Day) => number
  /** How many new questions are begun on each day, today first; empty without a plan. */
  fresh: readonly number[]
}

export interface ForecastDay {
  day: Day
  /** Questions to be reviewed, each counted once. */
  reviews: number
  /** Questions to be begun. */
  fresh: number
}

/**
 * The reviews of the next 30 days, today first and with all that is overdue, as they come when every question is reviewed
 * on the day it is due and rated Good.
 */
export function reviewForecast({
  cards,
  schedule,
  now,
  dayOf,
  momentOf,
  fresh,
}: ForecastRequest): ForecastDay[] {
  const today = dayOf(now)
  const days = Array.from({ length: daysAhead }, (_, ahead) => ({
    day: today + ahead,
    reviews: 0,
    fresh: fresh[ahead] ?? 0,
  }))
  const at = (day: Day): number => (day === today ? now : momentOf(day))

  function follow(first: Card, count: number): void {
    let card = first
    for (;;) {
      const day = Math.max(today, dayOf(card.due.getTime()))
      const forecast = days[day - today]
      if (!forecast) return
      forecast.reviews += count
      card = recalledGood(schedule, dayOf, card, at(day))
    }
  }
  for (const card of cards) follow(card, 1)
  // All that is begun on one day comes back on the same days.
  for (const { day, fresh } of days)
    if (fresh > 0) follow(recalledGood(schedule, dayOf, undefined, at(day)), fresh)
  return days
}
