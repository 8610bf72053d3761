import { expect, test } from 'vitest'
import { timeScale } from './timeScale.ts'

test.each([
  [10_000, 3000],
  [120_000, 176_000],
  [120_000, 2_000_000],
  [1_800_000, 0],
])('a limit of %i ms and an answer of %i ms have at most three lines below the end', (limitMs, longestMs) => {
  const { end, lines } = timeScale(limitMs, longestMs)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.length).toBeLessThanOrEqual(3)
  expect(lines.every((line) => line <= end)).toBe(true)
  expect(end).toBeGreaterThan(Math.max(limitMs, longestMs))
})
