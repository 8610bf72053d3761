import type { Day } from './Day.ts'
import { studyMinutes } from './studyMinutes.ts'
import type { StudyDays } from '../userData/studyDays.ts'

/** How many days in a row were studied, up to today, or up to yesterday while today is still to come. */
export function studyStreak(days: StudyDays, today: Day): number {
  const last = studyMinutes(days, today) > 0 ? today : today - 1
  let length = 0
  while (studyMinutes(days, last - length) > 0) length += 1
  return length
}
