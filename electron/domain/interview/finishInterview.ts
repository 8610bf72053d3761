import type { Interview } from './Interview.ts'
import type { Moment } from './Moment.ts'
import { stopClock } from './stopClock.ts'

/** The end of an interview, whatever is left of it. */
export function finishInterview(interview: Interview, at: Moment): Interview {
  const { followUp: _, ...finished } = stopClock(interview)
  return { ...finished, phase: 'finished', finishedAt: at.wall }
}
