import type { Day } from './Day.ts'
import type { StudyDays } from '../userData/studyDays.ts'
import { dayName } from './dayName.ts'

/** The whole minutes studied on a day. A day counts as one of study from the first of them. */
export const studyMinutes = (days: StudyDays, day: Day): number =>
  Math.floor((days[dayName(day)] ?? 0) / 60_000)
