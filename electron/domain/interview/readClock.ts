import type { Interview } from './Interview.ts'
import { settleClock } from './settleClock.ts'
import { wholeTime } from './wholeTime.ts'

/** How far an answer is into its time: from its half, in its last 20 seconds (its last third if shorter), past it. */
export type ClockStage = 'calm' | 'half' | 'closing' | 'over'

/** What the clocks of an interview show; ms. */
export interface ClockReading {
  spentMs: number
  limitMs: number
  wholeMs: number
  /** Absent: the interview has no limit. */
  wholeLimitMs?: number
  running: boolean
  paused: boolean
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
  const spentMs = settled.questions[settled.current]?.spentMs ?? 0
  const limitMs = settled.plan.answerSeconds * 1000
  const whole = wholeTime(settled)
  const running = settled.runningSince !== undefined
  return {
    spentMs,
    limitMs,
    wholeMs: whole.spentMs,
    ...(whole.limitMs === undefined ? {} : { wholeLimitMs: whole.limitMs }),
    running,
    paused: settled.phase === 'answering' && !running,
    stage: stageOf(spentMs, limitMs),
  }
}
