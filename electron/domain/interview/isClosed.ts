import { answerAtHand } from './answerAtHand.ts'
import { hardLimit } from './hardLimit.ts'
import type { Interview } from './Interview.ts'
import { isAnswering } from './isAnswering.ts'

/** Whether the answer at hand has used up all its time: its clock stands for good, though it is not yet looked over. */
export const isClosed = (interview: Interview): boolean =>
  isAnswering(interview) && (answerAtHand(interview)?.spentMs ?? 0) >= hardLimit(interview.plan)
