import type { Day, DayOf } from '../calendar/Day.ts'
import type { ReviewEntry } from './ReviewEntry.ts'

/**
 * How many lines the log had when a day began: up to the last one of a day before it. A line that a clock set ahead gave a
 * later date hides none that came after it.
 */
export const linesBefore = (log: readonly ReviewEntry[], day: Day, dayOf: DayOf): number =>
  log.findLastIndex(({ at }) => dayOf(at) < day) + 1
