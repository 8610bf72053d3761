import { changeCurrent } from './changeCurrent.ts'
import type { Interview } from './Interview.ts'

/**
 * Books the time since the clock was last read to the question at hand. A clock that went back books nothing and is
 * read on from where it is now.
 * @param steady steady clock, ms
 */
export function settleClock(interview: Interview, steady: number): Interview {
  const { runningSince } = interview
  if (runningSince === undefined || runningSince === steady) return interview
  const spentMs = interview.questions[interview.current]?.spentMs ?? 0
  const passed = Math.max(0, steady - runningSince)
  return { ...changeCurrent(interview, { spentMs: spentMs + passed }), runningSince: steady }
}
