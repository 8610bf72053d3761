import { expect, test } from 'vitest'
import { answerScore } from './answerScore.ts'

test('only a right and complete answer has the whole score', () => {
  expect(answerScore({ grade: 4, hit: 3, total: 3 })).toBe(1)
  expect(answerScore({ grade: 3, hit: 2, total: 3 })).toBeCloseTo(2 / 3)
  expect(answerScore({ grade: 4, hit: 1, total: 4 })).toBe(0.5)
})

test('a wrong answer has none, whatever it named', () => {
  expect(answerScore({ grade: 1, hit: 3, total: 3 })).toBe(0)
})

test('without key points correctness alone counts', () => {
  expect(answerScore({ grade: 2, hit: 0, total: 0 })).toBeCloseTo(1 / 3)
})
