import { isClosed } from './isClosed.ts'
import type { Interview } from './Interview.ts'
import type { Moment } from './Moment.ts'
import { stopClock } from './stopClock.ts'

/** Starts the clock of the answer at hand, unless its time is used up. */
export function startAnswer(before: Interview, phase: 'answering' | 'followUp', at: Moment): Interview {
  const interview: Interview = { ...before, phase, runningSince: at.steady }
  return isClosed(interview) ? stopClock(interview) : interview
}
