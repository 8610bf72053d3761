import { expect, test } from 'vitest'
import { recentQuestions } from './recentQuestions.ts'
import { sampleInterview, sampleQuestion } from './sampleInterview.ts'

const asking = (...ids: string[]) =>
  sampleInterview({ questions: ids.map((id) => sampleQuestion(id, { outcome: 'answered' })) })

test('what the last two interviews asked is recent, so that three in a row can differ', () => {
  expect(recentQuestions([asking('a', 'b'), asking('c'), asking('d')])).toEqual(new Set(['a', 'b', 'c']))
  expect(recentQuestions([])).toEqual(new Set())
})

test('what was skipped, given or only begun was asked; what was not reached was not', () => {
  const questions = [
    sampleQuestion('skipped', { outcome: 'skipped' }),
    sampleQuestion('given', { outcome: 'given' }),
    sampleQuestion('begun', { spentMs: 1 }),
    sampleQuestion('not reached'),
  ]
  expect(recentQuestions([sampleInterview({ questions })])).toEqual(new Set(['skipped', 'given', 'begun']))
})
