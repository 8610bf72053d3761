import { calendarDate } from './calendarDate.ts'
import type { Day } from './Day.ts'

const padded = (number: number, length: number): string => String(number).padStart(length, '0')

/** The name of a day in what is stored and exported: `YYYY-MM-DD` of ISO 8601, for the years 0 to 9999. */
export function dayName(day: Day): string {
  const { year, month, date } = calendarDate(day)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`
}
