import type { Interview } from './Interview.ts'
import { wholeTime } from './wholeTime.ts'

/** Whether there is time left for another answer. */
export function hasTime(interview: Interview): boolean {
  const { spentMs, limitMs = Infinity } = wholeTime(interview)
  return spentMs < limitMs
}
