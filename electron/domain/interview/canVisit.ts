import { applyEvent } from './applyEvent.ts'
import type { Interview } from './Interview.ts'

/** Whether one may go to the question at a place now. */
export function canVisit(interview: Interview, question: number): boolean {
  const at = { steady: interview.runningSince ?? 0, wall: interview.startedAt }
  return applyEvent(interview, { type: 'visit', question }, at) !== interview
}
