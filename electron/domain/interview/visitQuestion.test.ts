import { expect, test } from 'vitest'
import { applyEvent } from './applyEvent.ts'
import type { Interview, InterviewEvent } from './Interview.ts'
import { sampleInterview, samplePlan } from './sampleInterview.ts'

const skip = { type: 'skip' } as const
const visit = (question: number) => ({ type: 'visit', question }) as const
const write = (answer: string) => ({ type: 'write', answer }) as const
const at = (interview: Interview, steady: number, ...events: InterviewEvent[]): Interview =>
  events.reduce((state, event) => applyEvent(state, event, { steady, wall: 9 }), interview)

test('an open question is gone to, and what was typed in the one that is left stays there', () => {
  const third = at(sampleInterview(), 4000, write('so far'), visit(2))
  expect(third).toMatchObject({ phase: 'answering', current: 2, runningSince: 4000 })
  expect(third.questions[0]).toMatchObject({ outcome: 'open', answer: 'so far', spentMs: 4000 })
})

test('a question goes on where it was left, with its time', () => {
  const back = at(at(at(sampleInterview(), 4000, visit(2)), 5000, visit(0)), 7000, { type: 'tick' })
  expect(back.questions.map(({ spentMs }) => spentMs)).toEqual([6000, 0, 1000])
})

test('a skipped question is opened again with what was typed', () => {
  const again = at(sampleInterview(), 0, write('no idea'), skip, visit(0))
  expect(again).toMatchObject({ phase: 'answering', current: 0 })
  expect(again.questions[0]).toMatchObject({ outcome: 'open', answer: 'no idea' })
})

test('the question at hand, one that was answered and one that is not there are not gone to', () => {
  const rated = { type: 'rate', confidence: 1 } as const
  const second = at(
    sampleInterview(),
    0,
    rated,
    { type: 'reveal' },
    { type: 'grade', grade: 1 },
    { type: 'next' },
  )
  for (const place of [0, 1, 3]) expect(at(second, 0, visit(place))).toBe(second)
})

test('no other question is begun when the time of the whole is used up', () => {
  const late = at(sampleInterview({ plan: samplePlan({ minutes: 1 }) }), 60_000, { type: 'tick' })
  expect(at(late, 60_000, visit(1))).toBe(late)
  const inTime = at(sampleInterview({ plan: samplePlan({ minutes: 1 }) }), 59_999, visit(1))
  expect(inTime.current).toBe(1)
})

test('one whose time was used up before stays closed', () => {
  const plan = samplePlan({ answerSeconds: 10, hardSeconds: 10 })
  const back = at(at(sampleInterview({ plan }), 10_000, visit(1)), 12_000, visit(0))
  expect(back.current).toBe(0)
  expect(back).not.toHaveProperty('runningSince')
})
