import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookActivity } from './bookActivity.ts'
import type { StudyDays } from '../userData/studyDays.ts'

const day = '2026-11-26'

test('the time between two signs of activity is study', () => {
  expect(bookActivity({ [day]: 5000 }, 1000, 121_000, day)).toEqual({ [day]: 125_000 })
  expect(bookActivity({ '2026-11-25': 1 }, 1000, 3000, day)).toEqual({ '2026-11-25': 1, [day]: 2000 })
})

test('the first sign, a long silence and a clock set back book nothing', () => {
  const days = { [day]: 5000 }
  expect(bookActivity(days, undefined, 1000, day)).toBe(days)
  expect(bookActivity(days, 1000, 121_001, day)).toBe(days)
  expect(bookActivity(days, 1000, 900, day)).toBe(days)
})

test('no more is booked than the time that passed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300_000 })), (gaps) => {
      let now = 0
      let days: StudyDays = {}
      for (const gap of gaps) {
        days = bookActivity(days, now, now + gap, day)
        now += gap
      }
      expect(days[day] ?? 0).toBeLessThanOrEqual(now)
    }),
  )
})
