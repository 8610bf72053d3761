import type { Interview } from '../interview/Interview.ts'
import type { ReviewEntry } from '../review/ReviewEntry.ts'
import { standingEntries } from '../review/standingEntries.ts'
import { csv } from './csv.ts'
import type { DayOf } from './Day.ts'
import { dayName } from './dayName.ts'
import { studyMinutes } from './studyMinutes.ts'
import type { StudyDays } from '../userData/studyDays.ts'
import { dayNamed } from './dayNamed.ts'

/** What the columns are called. */
export type CalendarHeader = Record<'date' | 'minutes' | 'reviews' | 'interviews', string>

export interface CalendarTable {
  days: StudyDays
  log: readonly ReviewEntry[]
  interviews: readonly Pick<Interview, 'startedAt'>[]
  dayOf: DayOf
}

/** The days of study as CSV, oldest first, a line for each day on which anything was done. */
export function calendarCsv({ days, log, interviews, dayOf }: CalendarTable, header: CalendarHeader): string {
  const reviews = Map.groupBy(
    standingEntries(log).filter(({ from }) => from === 'review'),
    ({ at }) => dayOf(at),
  )
  const held = Map.groupBy(interviews, ({ startedAt }) => dayOf(startedAt))
  const named = Object.keys(days).flatMap((name) => dayNamed(name) ?? [])
  const studied = named.filter((day) => studyMinutes(days, day) > 0)
  const all = [...new Set([...studied, ...reviews.keys(), ...held.keys()])].sort((one, other) => one - other)
  return csv([
    [header.date, header.minutes, header.reviews, header.interviews],
    ...all.map((day) => [
      dayName(day),
      studyMinutes(days, day),
      reviews.get(day)?.length ?? 0,
      held.get(day)?.length ?? 0,
    ]),
  ])
}
