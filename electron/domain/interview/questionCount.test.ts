import { expect, test } from 'vitest'
import { questionCount } from './questionCount.ts'

test('a plan that names a number gets it, whatever its minutes', () => {
  expect(questionCount({ questions: 12, answerSeconds: 120 }, 50)).toBe(12)
  expect(questionCount({ questions: 12, minutes: 1, answerSeconds: 120 }, 50)).toBe(12)
})

test('minutes have room for as many answers as begin in them', () => {
  expect(questionCount({ minutes: 30, answerSeconds: 120 }, 50)).toBe(15)
  expect(questionCount({ minutes: 5, answerSeconds: 120 }, 50)).toBe(3)
  expect(questionCount({ minutes: 1, answerSeconds: 1800 }, 50)).toBe(1)
})

test('never more than there are', () => {
  expect(questionCount({ questions: 12, answerSeconds: 120 }, 7)).toBe(7)
  expect(questionCount({ minutes: 30, answerSeconds: 120 }, 7)).toBe(7)
  expect(questionCount({ questions: 12, answerSeconds: 120 }, 0)).toBe(0)
})

test('a plan without number and minutes asks all there are, up to a hundred', () => {
  expect(questionCount({ answerSeconds: 120 }, 40)).toBe(40)
  expect(questionCount({ answerSeconds: 120 }, 400)).toBe(100)
})
