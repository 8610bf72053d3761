import { expect, test } from 'vitest'
import { dayName } from '../calendar/dayName.ts'
import { missedDays } from './missedDays.ts'

const today = 20_000
const goal = { setOn: dayName(today - 4) }
const studied = (...ago: number[]) => Object.fromEntries(ago.map((days) => [dayName(today - days), 60_000]))

test('days since the goal was set on which nothing was studied, up to yesterday', () => {
  expect(missedDays(goal, studied(2), today)).toEqual([today - 3, today - 1])
  expect(missedDays(goal, studied(1, 2, 3), today)).toEqual([])
})

test('a few seconds are no study', () => {
  expect(missedDays(goal, { ...studied(1, 2), [dayName(today - 3)]: 5000 }, today)).toEqual([today - 3])
})

test('the day on which it was set and the days before never count', () => {
  expect(missedDays({ setOn: dayName(today) }, {}, today)).toEqual([])
  expect(missedDays({ setOn: dayName(today - 1) }, {}, today)).toEqual([])
})
