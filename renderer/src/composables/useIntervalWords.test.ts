import { expect, test } from 'vitest'
import { largestUnit } from './useIntervalWords.ts'

const minute = 60_000
const day = 24 * 60 * minute

test('a length of time is told in the largest unit that still says enough', () => {
  expect(largestUnit(10_000)).toEqual([1, 'minutes'])
  expect(largestUnit(10 * minute)).toEqual([10, 'minutes'])
  expect(largestUnit(60 * minute)).toEqual([1, 'hours'])
  expect(largestUnit(day)).toEqual([1, 'days'])
  expect(largestUnit(59 * day)).toEqual([59, 'days'])
  expect(largestUnit(60 * day)).toEqual([2, 'months'])
  expect(largestUnit(600 * day)).toEqual([20, 'months'])
  expect(largestUnit(800 * day)).toEqual([2, 'years'])
})
