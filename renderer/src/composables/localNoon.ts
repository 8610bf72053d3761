import { calendarDate } from '#domain/calendar/calendarDate.ts'
import type { Day } from '#domain/calendar/Day.ts'

/** The noon of a day where this computer is, ms since the epoch. */
export function localNoon(day: Day): number {
  const { year, month, date } = calendarDate(day)
  return new Date(year, month - 1, date, 12).getTime()
}
