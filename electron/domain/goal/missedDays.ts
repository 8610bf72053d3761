import type { Day } from '../calendar/Day.ts'
import { dayNamed } from '../calendar/dayNamed.ts'
import { studyMinutes } from '../calendar/studyMinutes.ts'
import type { StudyDays } from '../userData/studyDays.ts'
import type { Goal } from './Goal.ts'

/**
 * The days after the one on which the goal was set, up to yesterday, on which nothing was studied. The plan itself is always
 * made from where one stands today; this only says why it has changed.
 */
export function missedDays({ setOn }: Pick<Goal, 'setOn'>, studied: StudyDays, today: Day): Day[] {
  const first = (dayNamed(setOn) ?? today) + 1
  return Array.from({ length: Math.max(0, today - first) }, (_, after) => first + after).filter(
    (day) => studyMinutes(studied, day) === 0,
  )
}
