import type { StudyDays } from '../userData/studyDays.ts'

/** A sign of activity further from the one before than this, ms, begins a new stretch of study. */
const longestPauseMs = 2 * 60_000

/**
 * Books the time since the last sign of activity as study when it is at most two minutes; a longer silence, or a clock
 * that was set back, books nothing. Moments are ms since the epoch; `day` is the name of the day that `now` belongs to.
 */
export function bookActivity(days: StudyDays, last: number | undefined, now: number, day: string): StudyDays {
  const passed = last === undefined ? 0 : now - last
  if (passed <= 0 || passed > longestPauseMs) return days
  return { ...days, [day]: (days[day] ?? 0) + passed }
}
