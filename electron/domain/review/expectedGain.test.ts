import { expect, test } from 'vitest'
import type { Card, Schedule } from './createSchedule.ts'
import { expectedGain } from './expectedGain.ts'

/** A schedule in which a card is its chance of recall: in tests of the arithmetic alone. */
const cardOf = (stability: number): Card => ({ stability }) as Card
const schedule: Schedule = {
  replay: () => new Map(),
  rate: (_, rating) => cardOf(rating === 3 ? 0.9 : 0.4),
  // Half of it is lost by the moment 1.
  recall: ({ stability }, at) => (at === 0 || stability !== 0.6 ? stability : 0.3),
}

test('Good and Again count by their chances, and what is left without a review is taken off', () => {
  expect(expectedGain(schedule, cardOf(0.6), 0, 1)).toBeCloseTo(0.6 * 0.9 + 0.4 * 0.4 - 0.3)
})

test('a question never reviewed has an even chance and nothing to lose', () => {
  expect(expectedGain(schedule, undefined, 0, 1)).toBeCloseTo((0.9 + 0.4) / 2)
})
