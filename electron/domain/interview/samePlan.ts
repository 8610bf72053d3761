import * as v from 'valibot'
import { interviewPlan, type InterviewPlan } from './Interview.ts'

function spelled(plan: InterviewPlan): string {
  const { scopes, levels, ...rest } = v.parse(interviewPlan, plan)
  return JSON.stringify([rest, levels.toSorted(), scopes.map((scope) => JSON.stringify(scope)).toSorted()])
}

/** Whether two plans ask for exactly the same, seed included; the order of fields, scopes and levels does not matter. */
export const samePlan = (one: InterviewPlan, other: InterviewPlan): boolean => spelled(one) === spelled(other)
