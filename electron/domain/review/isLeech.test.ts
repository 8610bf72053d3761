import { expect, test } from 'vitest'
import { createSchedule, type Card } from './createSchedule.ts'
import { isLeech } from './isLeech.ts'
import type { Rating } from './ReviewEntry.ts'

const day = 86_400_000
const schedule = createSchedule({ retention: 0.9 })
const rated = (those: readonly Rating[]): Card =>
  those.reduce<{ card?: Card; at: number }>(
    ({ card, at }, rating) => ({ card: schedule.rate(card, rating, at), at: at + 30 * day }),
    { at: 1_700_000_000_000 },
  ).card as Card

test('a question that was learned and forgotten four times is a leech', () => {
  expect(isLeech(rated([4, 1, 3, 1, 3, 1, 3]))).toBe(false)
  expect(isLeech(rated([4, 1, 3, 1, 3, 1, 3, 1]))).toBe(true)
})

test('Again while a question is still being learned is no lapse', () => {
  expect(rated([1, 1, 1, 1, 1]).lapses).toBe(0)
})
