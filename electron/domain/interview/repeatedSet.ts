import type { Interview, InterviewPlan } from './Interview.ts'
import { samePlan } from './samePlan.ts'

/**
 * The questions that an earlier interview asked by exactly this plan, seed included, in its order: a seed gives the
 * same interview again, though what is due has changed since. Undefined where there was none.
 */
export const repeatedSet = (plan: InterviewPlan, earlier: readonly Interview[]): string[] | undefined =>
  earlier.find((interview) => samePlan(interview.plan, plan))?.questions.map(({ id }) => id)
