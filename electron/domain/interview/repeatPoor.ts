import { buildReport } from './buildReport.ts'
import type { Interview, InterviewPlan } from './Interview.ts'
import { mostQuestions } from './questionCount.ts'

/** The plan of a second round with only what went badly, the worst if it is too much; undefined when nothing did. */
export function repeatPoor(interview: Interview, seed: number): InterviewPlan | undefined {
  const ids = buildReport(interview).reread.slice(0, mostQuestions)
  return ids.length === 0 ? undefined : { ...interview.plan, ids, questions: ids.length, seed }
}
