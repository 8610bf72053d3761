import { buildReport } from './buildReport.ts'
import type { Interview, InterviewPlan } from './Interview.ts'
import { mostQuestions } from './questionCount.ts'
import { seededChance } from './seededChance.ts'
import { shuffle } from './shuffle.ts'

/**
 * The plan of a second round with only what went badly, the worst if it is too much, in a new order; undefined when
 * nothing did. The limit of the whole is left out: it was meant for the longer interview.
 */
export function repeatPoor(interview: Interview, seed: number): InterviewPlan | undefined {
  const ids = buildReport(interview).reread.slice(0, mostQuestions)
  const { minutes: _, ...plan } = interview.plan
  return ids.length === 0
    ? undefined
    : { ...plan, ids: shuffle(ids, seededChance(seed)), questions: ids.length, seed }
}
