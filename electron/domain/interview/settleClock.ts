import { answerAtHand } from './answerAtHand.ts'
import { changeAnswer } from './changeAnswer.ts'
import { hardLimit } from './hardLimit.ts'
import type { Interview } from './Interview.ts'
import { stopClock } from './stopClock.ts'

/**
 * Books the time since the clock was last read to the answer at hand. A clock that went back books nothing and is
 * read on from where it is now; at the hard limit it stops.
 * @param steady steady clock, ms
 */
export function settleClock(interview: Interview, steady: number): Interview {
  const { runningSince } = interview
  if (runningSince === undefined || runningSince === steady) return interview
  const before = answerAtHand(interview)?.spentMs ?? 0
  const limit = hardLimit(interview.plan)
  const spentMs = Math.min(before + Math.max(0, steady - runningSince), Math.max(limit, before))
  const booked = changeAnswer(interview, { spentMs })
  return spentMs >= limit ? stopClock(booked) : { ...booked, runningSince: steady }
}
