import type { InterviewPlan } from './Interview.ts'

/** The time at which an answer is closed, ms; infinite where the plan sets none. Never before the soft limit. */
export const hardLimit = ({ answerSeconds, hardSeconds = Infinity }: InterviewPlan): number =>
  Math.max(answerSeconds, hardSeconds) * 1000
