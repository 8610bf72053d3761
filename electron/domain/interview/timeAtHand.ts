import { answerAtHand } from './answerAtHand.ts'
import type { Interview } from './Interview.ts'
import { isAnswering } from './isAnswering.ts'
import { isPaused } from './isPaused.ts'

/** How long the answer at hand has been given, ms; 0 while none is, or the interview is paused. */
export const timeAtHand = (interview: Interview): number =>
  isAnswering(interview) && !isPaused(interview) ? (answerAtHand(interview)?.spentMs ?? 0) : 0
