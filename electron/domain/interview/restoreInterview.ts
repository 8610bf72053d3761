import type { Interview } from './Interview.ts'
import { stopClock } from './stopClock.ts'

/**
 * An interview as an earlier process left it. Its steady clock means nothing in this one, so a clock that was running
 * is paused; what passed after it was last read is not booked.
 */
export function restoreInterview(stored: Interview): Interview {
  return stored.runningSince === undefined ? stored : { ...stopClock(stored), pauses: stored.pauses + 1 }
}
