import { expect, test } from 'vitest'
import { wholePercent } from './wholePercent.ts'

test.each([
  [0, 0],
  [0.001, 1],
  [0.456, 46],
  [0.999, 99],
  [1, 100],
])('a share of %d is %d per cent', (share, percent) => {
  expect(wholePercent(share)).toBe(percent)
})
