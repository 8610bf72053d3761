import { applyEvent } from './applyEvent.ts'
import type { Interview, InterviewEvent } from './Interview.ts'

/** The phase that events would lead to if they happened now, one after the other; no time is booked. */
export function phaseAfter(interview: Interview, ...events: InterviewEvent[]): Interview['phase'] {
  const at = { steady: interview.runningSince ?? 0, wall: interview.startedAt }
  return events.reduce((before, event) => applyEvent(before, event, at), interview).phase
}
