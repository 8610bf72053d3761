import { describe, expect, test } from 'vitest'
import { applyEvent } from './applyEvent.ts'
import type { Interview, InterviewEvent, InterviewPlan, PointState } from './Interview.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'

const wall = 1_700_000_999_000
const rate = { type: 'rate', confidence: 2 } as const
const reveal = { type: 'reveal' } as const
const skip = { type: 'skip' } as const
const next = { type: 'next' } as const
const grade = (grade: 1 | 2 | 3 | 4) => ({ type: 'grade', grade }) as const
const judge = (state: PointState) => ({ type: 'judge', state }) as const
const write = (answer: string) => ({ type: 'write', answer }) as const

const at = (interview: Interview, steady: number, ...events: InterviewEvent[]): Interview =>
  events.reduce((state, event) => applyEvent(state, event, { steady, wall }), interview)
const apply = (interview: Interview, ...events: InterviewEvent[]): Interview => at(interview, 0, ...events)
const followUps = ['Why?', 'And if not?'].map((question) => ({ question, answer: '', spentMs: 0 }))
const asking = (changes: Partial<InterviewPlan> = {}): Interview =>
  sampleInterview({
    plan: samplePlan(changes),
    questions: [sampleQuestion('a', { followUps }), sampleQuestion('b')],
  })
const first = apply(asking(), rate, reveal, grade(3), next)
const shown = apply(first, write('because'), reveal)

describe('after a good answer', () => {
  test('the first follow-up is asked with the clock running, and the answer counts as answered', () => {
    expect(first).toMatchObject({ phase: 'followUp', current: 0, followUp: 0, runningSince: 0 })
    expect(first.questions[0]?.outcome).toBe('answered')
  })

  test('one that was not good leads on, and so does one without follow-ups', () => {
    const second = apply(asking(), rate, reveal, grade(2), next)
    expect(second).toMatchObject({ phase: 'answering', current: 1 })
    expect(second).not.toHaveProperty('followUp')
    expect(apply(second, rate, reveal, grade(4), next).phase).toBe('finished')
  })

  test('nothing more is asked when the time of the whole is used up', () => {
    expect(at(asking({ minutes: 1 }), 60_000, rate, reveal, grade(4), next).phase).toBe('finished')
  })
})

describe('a follow-up', () => {
  test('has an answer and a time of its own', () => {
    const later = at(at(first, 3000, write('because')), 5000, reveal)
    expect(later.questions[0]?.followUps[0]).toMatchObject({ answer: 'because', spentMs: 5000 })
    expect(later.questions[0]).toMatchObject({ answer: '', spentMs: 0 })
  })

  test('is revealed without a confidence; then the clock stands and its answer is locked', () => {
    expect(shown).toMatchObject({ phase: 'followUpRevealed', followUp: 0 })
    expect(shown).not.toHaveProperty('runningSince')
    expect(apply(shown, write('cheated'))).toBe(shown)
  })

  test('keeps the recording, the marks and the grade of the answer before it', () => {
    for (const interview of [first, shown])
      for (const event of [
        { type: 'record', recording: 'take-2' },
        { type: 'mark', point: 0, state: 'hit' },
        grade(1),
        { type: 'clarity', clarity: 1 },
        { type: 'visit', question: 1 },
      ] as const)
        expect(apply(interview, event)).toBe(interview)
  })

  test('is judged, and only then does it go on', () => {
    expect(apply(first, judge('hit'))).toBe(first)
    expect(apply(shown, next)).toBe(shown)
    const second = apply(shown, judge('missed'), judge('partly'), next)
    expect(second).toMatchObject({ phase: 'followUp', followUp: 1, runningSince: 0 })
    expect(second.questions[0]?.followUps[0]?.state).toBe('partly')
  })

  test('the last one, one that was missed and one that was skipped lead to the next question', () => {
    const last = apply(shown, judge('hit'), next, reveal, judge('hit'), next)
    for (const on of [last, apply(shown, judge('missed'), next), apply(first, skip)]) {
      expect(on).toMatchObject({ phase: 'answering', current: 1, runningSince: 0 })
      expect(on).not.toHaveProperty('followUp')
    }
  })

  test('that was skipped keeps what was typed and is not judged', () => {
    const on = apply(first, write('half'), skip)
    expect(on.questions[0]).toMatchObject({ outcome: 'answered', followUps: [{ answer: 'half' }, {}] })
    expect(on.questions[0]?.followUps[0]).not.toHaveProperty('state')
  })

  test('is paused, resumed and closed at the hard limit like any answer', () => {
    const paused = apply(first, { type: 'pause' })
    expect(paused).toMatchObject({ phase: 'followUp', pauses: 1 })
    for (const event of [skip, reveal, next]) expect(apply(paused, event)).toBe(paused)
    expect(at(paused, 9000, { type: 'resume' }).runningSince).toBe(9000)
    const limited = apply(asking({ answerSeconds: 10, hardSeconds: 20 }), rate, reveal, grade(4), next)
    const closed = at(limited, 50_000, { type: 'tick' })
    expect(closed.questions[0]?.followUps[0]?.spentMs).toBe(20_000)
    expect(at(closed, 60_000, reveal).phase).toBe('followUpRevealed')
  })

  test('can be the last thing in an interview', () => {
    for (const interview of [first, shown]) {
      const end = apply(interview, { type: 'finish' })
      expect(end).toMatchObject({ phase: 'finished', finishedAt: wall })
      expect(end).not.toHaveProperty('followUp')
    }
  })
})

test('in an exam follow-ups are asked when the answer is looked over, and lead to the next one to look over', () => {
  const over = apply(asking({ mode: 'exam' }), rate, reveal, rate, reveal)
  const asked = apply(over, grade(4), next)
  expect(asked).toMatchObject({ phase: 'followUp', current: 0, runningSince: 0 })
  expect(apply(asked, reveal, judge('missed'), next)).toMatchObject({ phase: 'revealed', current: 1 })
  expect(apply(asked, skip)).toMatchObject({ phase: 'revealed', current: 1 })
})
