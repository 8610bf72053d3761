import type { InterviewPlan } from '#domain/interview/Interview.ts'

/** The shortest and the longest limit of an answer, in seconds. */
export const answerSecondsRange = { least: 10, most: 1800 } as const

/** A plan with another soft limit; a hard limit it would pass moves on to half as much again, in whole minutes. */
export function withSoftLimit(plan: InterviewPlan, answerSeconds: number): InterviewPlan {
  const { hardSeconds } = plan
  if (hardSeconds === undefined || hardSeconds >= answerSeconds) return { ...plan, answerSeconds }
  const later = Math.ceil((answerSeconds * 1.5) / 60) * 60
  return { ...plan, answerSeconds, hardSeconds: Math.min(later, answerSecondsRange.most) }
}

/** A plan with another hard limit, which is never below the soft one; undefined: with none. */
export function withHardLimit(plan: InterviewPlan, hardSeconds: number | undefined): InterviewPlan {
  const { hardSeconds: _, ...without } = plan
  return hardSeconds === undefined
    ? without
    : { ...without, hardSeconds: Math.max(hardSeconds, plan.answerSeconds) }
}
