import { expect, test } from 'vitest'
import { countScale } from './countScale.ts'

test.each([
  [0, [1]],
  [1, [1]],
  [3, [1, 2, 3]],
  [4, [2, 4]],
  [27, [10, 20, 30]],
  [31, [20, 40]],
  [700, [500, 1000]],
])('a count of %i is drawn below round lines', (greatest, lines) => {
  expect(countScale(greatest)).toEqual({ end: lines.at(-1), lines })
})

test('there are at most three lines, whatever the count', () => {
  const counts = Array.from({ length: 2000 }, (_, count) => countScale(count))
  expect(Math.max(...counts.map(({ lines }) => lines.length))).toBe(3)
  expect(counts.every(({ end }, count) => end >= count)).toBe(true)
})
