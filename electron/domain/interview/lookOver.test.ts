import { describe, expect, test } from 'vitest'
import { applyEvent } from './applyEvent.ts'
import type { Interview, InterviewEvent } from './Interview.ts'
import { sampleInterview, samplePlan } from './sampleInterview.ts'

const wall = 1_700_000_999_000
const rate = { type: 'rate', confidence: 2 } as const
const reveal = { type: 'reveal' } as const
const skip = { type: 'skip' } as const
const next = { type: 'next' } as const
const finish = { type: 'finish' } as const
const grade = (grade: 1 | 2 | 3 | 4) => ({ type: 'grade', grade }) as const
const visit = (question: number) => ({ type: 'visit', question }) as const
const write = (answer: string) => ({ type: 'write', answer }) as const

const apply = (interview: Interview, ...events: InterviewEvent[]): Interview =>
  events.reduce((state, event) => applyEvent(state, event, { steady: 0, wall }), interview)
const exam = (...events: InterviewEvent[]): Interview =>
  apply(sampleInterview({ plan: samplePlan({ mode: 'exam' }) }), ...events)
const outcomes = (interview: Interview): string[] => interview.questions.map(({ outcome }) => outcome)

describe('an exam, while answering', () => {
  test('locks an answer without showing it, and goes on with the clock running', () => {
    const second = exam(write('said'), rate, reveal)
    expect(second).toMatchObject({ phase: 'answering', current: 1, runningSince: 0 })
    expect(second.questions[0]).toMatchObject({ outcome: 'given', answer: 'said', confidence: 2 })
  })

  test('locks no answer without its confidence', () => {
    const first = exam()
    expect(apply(first, reveal)).toBe(first)
  })

  test('never opens an answer that was given again', () => {
    const second = exam(rate, reveal)
    expect(apply(second, visit(0))).toBe(second)
  })

  test('comes back to what was left open before it ends', () => {
    expect(exam(visit(2), rate, reveal)).toMatchObject({ phase: 'answering', current: 0 })
  })
})

describe('at the end of an exam', () => {
  test('the answers are looked over from the first on, whichever was given last', () => {
    const over = exam(visit(2), rate, reveal, rate, reveal, rate, reveal)
    expect(over).toMatchObject({ phase: 'revealed', current: 0 })
    expect(over).not.toHaveProperty('runningSince')
    expect(apply(over, grade(1), next)).toMatchObject({ phase: 'revealed', current: 1 })
    expect(exam(skip, rate, reveal, visit(0), rate, reveal, finish).current).toBe(0)
  })

  test('only those that were given are, and then it is over', () => {
    const end = exam(skip, rate, reveal, skip, grade(2), next)
    expect(end).toMatchObject({ phase: 'finished', finishedAt: wall })
    expect(outcomes(end)).toEqual(['skipped', 'answered', 'skipped'])
  })

  test('there is nothing to look over when all were skipped', () => {
    expect(exam(skip, skip, skip).phase).toBe('finished')
  })

  test('one is gone to out of its turn, a graded one is answered by that, and none is left out', () => {
    const given = exam(rate, reveal, rate, reveal, rate, reveal)
    const third = apply(given, grade(2), visit(2))
    expect(third).toMatchObject({ phase: 'revealed', current: 2 })
    expect(outcomes(third)).toEqual(['answered', 'given', 'given'])
    expect(apply(third, visit(0))).toBe(third)
    expect(outcomes(apply(third, visit(1)))).toEqual(['answered', 'given', 'given'])
    expect(apply(third, grade(2), next)).toMatchObject({ phase: 'revealed', current: 1 })
  })
})

describe('finishing an exam', () => {
  test('leads to the answers that were given, finishing once more ends it', () => {
    const over = exam(rate, reveal, write('half'), finish)
    expect(over).toMatchObject({ phase: 'revealed', current: 0 })
    expect(over.questions[1]).toMatchObject({ outcome: 'open', answer: 'half' })
    const end = apply(over, finish)
    expect(end).toMatchObject({ phase: 'finished', finishedAt: wall })
    expect(outcomes(end)).toEqual(['given', 'open', 'open'])
    expect(outcomes(apply(over, grade(2), finish))).toEqual(['answered', 'open', 'open'])
  })

  test('opens no question that was left: only what was given is looked over', () => {
    const over = exam(rate, reveal, rate, reveal, finish)
    expect(apply(over, grade(1), next)).toMatchObject({ phase: 'revealed', current: 1 })
    expect(apply(over, grade(1), next, grade(1), next).phase).toBe('finished')
  })

  test('ends it at once where none was given', () => {
    expect(exam(finish).phase).toBe('finished')
  })

  test('is possible while paused', () => {
    expect(exam(rate, reveal, { type: 'pause' }, finish)).toMatchObject({ phase: 'revealed', current: 0 })
  })
})
