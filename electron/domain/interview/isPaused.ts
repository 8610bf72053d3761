import type { Interview } from './Interview.ts'
import { isAnswering } from './isAnswering.ts'
import { isClosed } from './isClosed.ts'

/** Whether the person has stopped the clock in the middle of an answer. */
export const isPaused = (interview: Interview): boolean =>
  isAnswering(interview) && interview.runningSince === undefined && !isClosed(interview)
