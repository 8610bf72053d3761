import { dayOfDate } from './calendarDate.ts'
import type { Day } from './Day.ts'
import { dayName } from './dayName.ts'

/** The day that a name `YYYY-MM-DD` stands for; undefined where there is no such day, as for 30 February. */
export function dayNamed(name: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(name)
  if (!match) return undefined
  const day = dayOfDate({ year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) })
  return dayName(day) === name ? day : undefined
}
