import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayName } from './dayName.ts'
import { dayNamed } from './dayNamed.ts'
import { weekday } from './weekday.ts'

const dayMs = 86_400_000
const someDay = fc.integer({ min: -719_528, max: 2_932_896 })

test('a day is named as the calendar of the platform names it', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect(dayName(day)).toBe(new Date(day * dayMs).toISOString().slice(0, 10))
    }),
  )
})

test('a name leads back to its day', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect(dayNamed(dayName(day))).toBe(day)
    }),
  )
  expect(dayNamed('1970-01-01')).toBe(0)
  expect(dayNamed('2028-02-29')).toBe(21_243)
})

test('what names no day gives none', () => {
  for (const name of [
    '',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '2026-04-01 ',
  ])
    expect(dayNamed(name), name).toBeUndefined()
})

test('the week begins on Monday', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect(weekday(day)).toBe((new Date(day * dayMs).getUTCDay() + 6) % 7)
    }),
  )
})
