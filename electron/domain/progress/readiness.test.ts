import { expect, test } from 'vitest'
import { createSchedule } from '../review/createSchedule.ts'
import { readiness } from './readiness.ts'

const dayMs = 86_400_000
const now = 20_000.5 * dayMs
const schedule = createSchedule({ retention: 0.9 })
const fresh = schedule.rate(undefined, 3, now)

test('the mean recall in whole per cent, with nothing for what was never reviewed', () => {
  expect(readiness(['a', 'b', 'c'], new Map([['a', fresh]]), schedule, now)).toBe(33)
  expect(
    readiness(
      ['a', 'b'],
      new Map([
        ['a', fresh],
        ['b', fresh],
      ]),
      schedule,
      now,
    ),
  ).toBe(100)
})

test('cards of questions that are not asked about do not count', () => {
  expect(readiness(['a'], new Map([['gone', fresh]]), schedule, now)).toBe(0)
  expect(readiness([], new Map(), schedule, now)).toBe(0)
})

test('the ends of the scale are not reached by rounding', () => {
  const ids = Array.from({ length: 1000 }, (_, place) => `q${place}`)
  expect(readiness(ids, new Map([['q1', fresh]]), schedule, now)).toBe(1)
  const all = new Map(ids.slice(1).map((id) => [id, fresh]))
  expect(readiness(ids, all, schedule, now)).toBe(99)
})

test('readiness falls with time', () => {
  const cards = new Map([['a', fresh]])
  expect(readiness(['a'], cards, schedule, now + 30 * dayMs)).toBeLessThan(
    readiness(['a'], cards, schedule, now + dayMs),
  )
})
