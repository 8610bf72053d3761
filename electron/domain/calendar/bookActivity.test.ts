import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookActivity } from './bookActivity.ts'
import type { StudyDays } from '../userData/studyDays.ts'

const day = '2026-11-26'
const sign = (now: number, took = 0) => ({ now, took, day })

test('the time between two signs of activity is study', () => {
  expect(bookActivity({ [day]: 5000 }, 1000, sign(121_000))).toEqual({ [day]: 125_000 })
  expect(bookActivity({ '2026-11-25': 1 }, 1000, sign(3000))).toEqual({ '2026-11-25': 1, [day]: 2000 })
})

test('the first sign, a long silence and a clock set back book nothing', () => {
  const days = { [day]: 5000 }
  expect(bookActivity(days, undefined, sign(1000))).toBe(days)
  expect(bookActivity(days, 1000, sign(121_001))).toBe(days)
  expect(bookActivity(days, 1000, sign(900))).toBe(days)
})

test('what took longer than a silence may last is study all the same, up to ten minutes of it', () => {
  expect(bookActivity({}, undefined, sign(400_000, 300_000))).toEqual({ [day]: 300_000 })
  expect(bookActivity({}, 1000, sign(400_000, 300_000))).toEqual({ [day]: 399_000 })
  expect(bookActivity({}, 1000, sign(1_000_000, 300_000))).toEqual({ [day]: 300_000 })
  expect(bookActivity({}, 1000, sign(9_000_000, 3_000_000))).toEqual({ [day]: 600_000 })
  expect(bookActivity({}, 390_000, sign(400_000, 300_000))).toEqual({ [day]: 10_000 })
})

test('no more is booked than the time that passed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(300_000), fc.nat(900_000))), (signs) => {
      let now = 0
      let days: StudyDays = {}
      for (const [gap, took] of signs) {
        days = bookActivity(days, now, sign(now + gap, took))
        now += gap
      }
      expect(days[day] ?? 0).toBeLessThanOrEqual(now)
    }),
  )
})
