import type { Interview } from './Interview.ts'

/** The time of all questions together, as far as it is booked, and its limit if the plan has one; ms. */
export function wholeTime({ plan, questions }: Interview): { spentMs: number; limitMs?: number } {
  const spentMs = questions.reduce((sum, question) => sum + question.spentMs, 0)
  return plan.minutes === undefined ? { spentMs } : { spentMs, limitMs: plan.minutes * 60_000 }
}
