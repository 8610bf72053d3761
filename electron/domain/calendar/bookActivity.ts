import type { StudyDays } from '../userData/studyDays.ts'

/** A sign of activity further from the one before than this, ms, begins a new stretch of study. */
const longestPauseMs = 2 * 60_000
/** Of what took longer, ms, no more than this counts: it was left lying. */
const longestTaskMs = 10 * 60_000

/** A sign that a person studies. */
export interface Activity {
  now: number
  /** How long what came to its end now, or goes on, has taken so far, ms. */
  took: number
  /** The name of the day that `now` belongs to. */
  day: string
}

/**
 * Books what the person has been at, and the time between its beginning and the sign of activity before when that is at
 * most two minutes; a longer silence, or a clock that was set back, books nothing. Moments are ms since the epoch.
 */
export function bookActivity(
  days: StudyDays,
  last: number | undefined,
  { now, took, day }: Activity,
): StudyDays {
  if (last !== undefined && now <= last) return days
  const begun = Math.max(now - Math.min(took, longestTaskMs), last ?? -Infinity)
  const silence = begun - (last ?? begun)
  const passed = now - begun + (silence > longestPauseMs ? 0 : silence)
  return passed === 0 ? days : { ...days, [day]: (days[day] ?? 0) + passed }
}
