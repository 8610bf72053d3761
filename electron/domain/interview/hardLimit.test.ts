import { describe, expect, test } from 'vitest'
import { applyEvent } from './applyEvent.ts'
import { hardLimit } from './hardLimit.ts'
import type { Interview, InterviewEvent } from './Interview.ts'
import { isClosed } from './isClosed.ts'
import { isPaused } from './isPaused.ts'
import { sampleInterview, samplePlan } from './sampleInterview.ts'

const at = (interview: Interview, steady: number, ...events: InterviewEvent[]): Interview =>
  events.reduce((state, event) => applyEvent(state, event, { steady, wall: 9 }), interview)
const tick = { type: 'tick' } as const
const limited = sampleInterview({ plan: samplePlan({ answerSeconds: 120, hardSeconds: 180 }) })
const closed = at(limited, 500_000, tick)

test('there is none where the plan sets none, and none before the soft limit', () => {
  expect(hardLimit(samplePlan({ answerSeconds: 120 }))).toBe(Infinity)
  expect(hardLimit(samplePlan({ answerSeconds: 120, hardSeconds: 180 }))).toBe(180_000)
  expect(hardLimit(samplePlan({ answerSeconds: 120, hardSeconds: 60 }))).toBe(120_000)
})

describe('at the hard limit', () => {
  test('an answer is closed: no more time is booked and its clock stands, which is no pause', () => {
    expect(closed.questions[0]?.spentMs).toBe(180_000)
    expect(closed).not.toHaveProperty('runningSince')
    expect(closed.pauses).toBe(0)
    expect(isClosed(closed)).toBe(true)
    expect(isPaused(closed)).toBe(false)
    expect(at(closed, 600_000, tick)).toBe(closed)
  })

  test('it is not closed a moment before', () => {
    const nearly = at(limited, 179_999, tick)
    expect(isClosed(nearly)).toBe(false)
    expect(nearly.runningSince).toBe(179_999)
    expect(isClosed(at(nearly, 180_000, tick))).toBe(true)
  })

  test('what was typed in the last moment is still kept', () => {
    expect(at(closed, 600_000, { type: 'write', answer: 'at last' }).questions[0]?.answer).toBe('at last')
  })

  test('a closed answer is neither paused nor resumed', () => {
    expect(at(closed, 600_000, { type: 'pause' })).toBe(closed)
    expect(at(closed, 600_000, { type: 'resume' })).toBe(closed)
  })

  test('it can still be rated and revealed, skipped, or left for another question', () => {
    const revealed = at(closed, 600_000, { type: 'rate', confidence: 1 }, { type: 'reveal' })
    expect(revealed.phase).toBe('revealed')
    for (const event of [{ type: 'skip' }, { type: 'visit', question: 1 }] as const)
      expect(at(closed, 600_000, event)).toMatchObject({ current: 1, runningSince: 600_000 })
  })
})

test('an answer that was longer when the limit came stays as long as it was', () => {
  const [first, ...others] = limited.questions
  if (first === undefined) throw new Error('no question')
  const longer = { ...limited, questions: [{ ...first, spentMs: 200_000 }, ...others] }
  expect(at(longer, 1000, tick).questions[0]?.spentMs).toBe(200_000)
})
