import { expect, test } from 'vitest'
import { calibration, calibrationGap } from './calibration.ts'
import type { Confidence, Grade } from './Interview.ts'
import { resultOf } from './resultOf.ts'
import { sampleQuestion } from './sampleInterview.ts'

const rows = (...answers: [Confidence, Grade][]) =>
  calibration(
    answers.map(([confidence, grade], place) =>
      resultOf(sampleQuestion(`q${place}`, { outcome: 'answered', confidence, grade }), place + 1, 120_000),
    ),
  )
const gap = (...answers: [Confidence, Grade][]) => calibrationGap(rows(...answers))?.confidence

test('answers stand by their confidence, right from the third grade on', () => {
  expect(rows([3, 4], [1, 2], [3, 2], [3, 3])).toMatchObject([
    { confidence: 1, right: 0, answers: [{ number: 2, right: false }] },
    { confidence: 2, right: 0, answers: [] },
    {
      confidence: 3,
      right: 2,
      answers: [
        { number: 1, right: true },
        { number: 3, right: false },
        { number: 4, right: true },
      ],
    },
  ])
})

test('fewer than three judged answers are nothing to compare', () => {
  const unrated = resultOf(sampleQuestion('q', { outcome: 'answered', grade: 4 }), 1, 120_000)
  expect(rows([3, 4], [2, 1])).toEqual([])
  expect(calibration([unrated, unrated, unrated])).toEqual([])
})

test('the sure answers are told first when they were wrong more often than one in ten', () => {
  expect(gap([3, 1], [3, 4], [3, 4], [2, 1], [2, 1], [2, 1])).toBe(3)
  expect(gap([3, 2], [2, 4], [2, 4])).toBe(3)
})

test('others are told from three answers on, also when they were better than promised', () => {
  expect(gap([3, 4], [1, 4], [1, 4], [1, 3])).toBe(1)
  expect(gap([3, 4], [1, 4], [1, 4])).toBeUndefined()
})

test('there is nothing to tell where each was right as often as it should have been', () => {
  expect(gap([3, 4], [3, 4], [3, 3], [2, 3], [2, 3], [2, 1], [1, 4], [1, 1], [1, 1])).toBeUndefined()
})
