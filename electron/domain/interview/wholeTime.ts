import type { Interview } from './Interview.ts'

/** The time of all questions and follow-ups together, as far as it is booked, and its limit if the plan has one; ms. */
export function wholeTime({ plan, questions }: Interview): { spentMs: number; limitMs?: number } {
  const spentMs = questions
    .flatMap((question) => [question, ...question.followUps])
    .reduce((sum, answer) => sum + answer.spentMs, 0)
  return plan.minutes === undefined ? { spentMs } : { spentMs, limitMs: plan.minutes * 60_000 }
}
