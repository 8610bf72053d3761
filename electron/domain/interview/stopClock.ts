import type { Interview } from './Interview.ts'

/** The interview with its clock standing; what has passed since the clock was last read is not booked. */
export function stopClock(interview: Interview): Interview {
  if (interview.runningSince === undefined) return interview
  const standing = { ...interview }
  delete standing.runningSince
  return standing
}
