import { expect, test } from 'vitest'
import { dayName } from './dayName.ts'
import { dayNamed } from './dayNamed.ts'
import { studyCalendar } from './studyCalendar.ts'

const minute = 60_000
const thursday = dayNamed('2026-11-26') ?? NaN

test('the weeks go from Monday to Sunday, and the last one ends today', () => {
  const weeks = studyCalendar({}, thursday, 3)
  expect(weeks.map(({ days }) => days.length)).toEqual([7, 7, 4])
  expect(weeks.map(({ days }) => dayName(days[0]?.day ?? NaN))).toEqual([
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
  ])
  expect(weeks[2]?.days.at(-1)?.day).toBe(thursday)
})

test('a day is as dark as it was long', () => {
  const days = Object.fromEntries(
    [0.5, 1, 9.9, 10, 29, 30, 59, 60, 200].map((minutes, place) => [
      dayName(thursday - place),
      minutes * minute,
    ]),
  )
  const cells = studyCalendar(days, thursday, 2).flatMap(({ days }) => days)
  expect(
    cells
      .slice(-9)
      .map(({ step }) => step)
      .reverse(),
  ).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4])
  expect(cells.slice(-3).map(({ minutes }) => minutes)).toEqual([9, 1, 0])
})

test('a month is named over the week that it begins in', () => {
  const weeks = studyCalendar({}, thursday, 9)
  expect(weeks.map(({ month }) => month ?? 0)).toEqual([10, 0, 0, 0, 11, 0, 0, 0, 0])
})

test('a month that begins later this week is not named yet', () => {
  const monday = dayNamed('2026-11-30') ?? NaN
  expect(studyCalendar({}, monday, 1)).toEqual([{ days: [{ day: monday, minutes: 0, step: 0 }] }])
  expect(studyCalendar({}, monday + 1, 1)[0]?.month).toBe(12)
})
