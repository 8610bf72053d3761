import { answerAtHand } from './answerAtHand.ts'
import { hardLimit } from './hardLimit.ts'
import type { Interview } from './Interview.ts'
import { isClosed } from './isClosed.ts'
import { isPaused } from './isPaused.ts'
import { settleClock } from './settleClock.ts'
import { wholeTime } from './wholeTime.ts'

/** How far an answer is into its time: from its half, in its last 20 seconds (its last third if shorter), past it. */
export type ClockStage = 'calm' | 'half' | 'closing' | 'over'

/** What the clocks of an interview show; ms. */
export interface ClockReading {
  spentMs: number
  limitMs: number
  /** When the answer is closed; absent: never. */
  hardLimitMs?: number
  wholeMs: number
  /** Absent: the interview has no limit. */
  wholeLimitMs?: number
  running: boolean
  paused: boolean
  /** Whether the answer at hand has used up all its time. */
  closed: boolean
  /** Of the question at hand. */
  stage: ClockStage
}

function stageOf(spentMs: number, limitMs: number): ClockStage {
  const left = limitMs - spentMs
  if (left <= 0) return 'over'
  if (left <= Math.min(20_000, limitMs / 3)) return 'closing'
  return left <= limitMs / 2 ? 'half' : 'calm'
}

/**
 * Reads the clocks without booking anything, to repaint and to announce.
 * @param steadyNow steady clock, ms
 */
export function readClock(interview: Interview, steadyNow: number): ClockReading {
  const settled = settleClock(interview, steadyNow)
  const spentMs = answerAtHand(settled)?.spentMs ?? 0
  const hardLimitMs = hardLimit(settled.plan)
  const limitMs = settled.plan.answerSeconds * 1000
  const whole = wholeTime(settled)
  return {
    spentMs,
    limitMs,
    ...(hardLimitMs === Infinity ? {} : { hardLimitMs }),
    wholeMs: whole.spentMs,
    ...(whole.limitMs === undefined ? {} : { wholeLimitMs: whole.limitMs }),
    running: settled.runningSince !== undefined,
    paused: isPaused(settled),
    closed: isClosed(settled),
    stage: stageOf(spentMs, limitMs),
  }
}
