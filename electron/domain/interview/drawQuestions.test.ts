import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'
import type { InterviewPlan } from './Interview.ts'
import type { Candidate } from './matchingQuestions.ts'
import { createSchedule } from '../review/createSchedule.ts'
import { expect, it } from 'vitest'
import { drawQuestions, type Draw } from './drawQuestions.ts'

const question = (id: string, answered = true): Candidate => ({ id, lang: 'en', topic: 't', answered })
const now = Date.UTC(2026, 4, 3)
const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => question(id))
const draw = (plan: Partial<InterviewPlan>, changes: Partial<Draw<Candidate>> = {}): string[] =>
  drawQuestions(samplePlan(plan), {
    questions: all,
    bookmarks: {},
    cards: new Map(),
    earlier: [],
    now,
    ...changes,
  }).map(({ id }) => id)
/** An interview that asked so by a plan. */
const asked = (ids: string[], plan: Partial<InterviewPlan> = {}) =>
  sampleInterview({
    plan: samplePlan(plan),
    questions: ids.map((id) => sampleQuestion(id, { outcome: 'skipped' })),
  })
/** Cards whose review is overdue. */
const overdue = (...ids: string[]) =>
  new Map(ids.map((id) => [id, createSchedule({ retention: 0.9 }).rate(undefined, 1, now - 1e10)]))

const mix = { due: 100, fresh: 0, strong: 0 }

it('asks what is due, what is marked as weak, and nothing without an answer', () => {
  expect(draw({ questions: 2, mix }, { cards: overdue('c', 'g') }).toSorted()).toEqual(['c', 'g'])
  expect(draw({ questions: 1, mix }, { bookmarks: { d: { strength: 'weak', at: 1 } } })).toEqual(['d'])
  expect(draw({}, { questions: [question('a'), question('b', false)] })).toEqual(['a'])
})

it('does not ask what the last two interviews asked, while there are others', () => {
  const earlier = [asked(['a', 'b', 'c']), asked(['d', 'e']), asked(['f', 'g', 'h'])]
  expect(draw({ questions: 3, seed: 9 }, { earlier }).toSorted()).toEqual(['f', 'g', 'h'])
})

it('asks the same again by the same plan with the same seed, though cards have changed and it was just asked', () => {
  const plan = { questions: 3, mix, seed: 5 }
  const first = draw(plan, { cards: overdue('a', 'b', 'c') })
  const later = { cards: overdue('f', 'g', 'h'), earlier: [asked(first, plan)] }
  expect(draw(plan, later)).toEqual(first)
  expect(draw({ ...plan, seed: 6 }, later).toSorted()).toEqual(['f', 'g', 'h'])
})

it('asks of a set what is left of it, and draws anew where nothing is', () => {
  const earlier = [asked(['h', 'gone', 'b'], { questions: 3 })]
  expect(draw({ questions: 3 }, { earlier })).toEqual(['h', 'b'])
  expect(draw({ questions: 3 }, { earlier: [asked(['gone'], { questions: 3 })] })).toHaveLength(3)
})

it('asks the questions that a plan names, in their order, and no others', () => {
  expect(draw({ ids: ['g', 'a'] }, { earlier: [asked(['g', 'a'])] })).toEqual(['g', 'a'])
  expect(draw({ ids: ['gone'] })).toEqual([])
})
