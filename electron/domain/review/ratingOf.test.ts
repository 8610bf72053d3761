import { expect, test } from 'vitest'
import type { PointState } from '../interview/Interview.ts'
import { ratingOf } from './ratingOf.ts'

const answer = (points: PointState[]): { points: PointState[]; keyPoints: string[] } => ({
  points,
  keyPoints: points.map((_, place) => `point ${place}`),
})
const half = answer(['hit', 'partly', 'partly', 'missed'])

test('blank is Again, right with gaps is Good, complete is Easy', () => {
  expect(ratingOf({ ...half, grade: 1, confidence: 3 })).toBe(1)
  expect(ratingOf({ ...half, grade: 3, confidence: 1 })).toBe(3)
  expect(ratingOf({ ...half, grade: 4, confidence: 1 })).toBe(4)
})

test('partial is Hard when half of the key points came without guessing', () => {
  expect(ratingOf({ ...half, grade: 2, confidence: 2 })).toBe(2)
  expect(ratingOf({ ...half, grade: 2, confidence: 3 })).toBe(2)
})

test('partial is Again when it was guessed or less than half came', () => {
  expect(ratingOf({ ...half, grade: 2, confidence: 1 })).toBe(1)
  expect(ratingOf({ ...half, grade: 2 })).toBe(1)
  expect(ratingOf({ ...answer(['hit', 'partly', 'missed', 'missed']), grade: 2, confidence: 3 })).toBe(1)
})

test('without a grade there is nothing to rate', () => {
  expect(ratingOf({ ...half, confidence: 3 })).toBeUndefined()
})
