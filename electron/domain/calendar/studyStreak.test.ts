import { expect, test } from 'vitest'
import { dayName } from './dayName.ts'
import { studyStreak } from './studyStreak.ts'

const today = 20_000
const studied = (...ago: number[]) => Object.fromEntries(ago.map((days) => [dayName(today - days), 60_000]))

test('days in a row that end today', () => {
  expect(studyStreak(studied(0, 1, 2, 4), today)).toBe(3)
})

test('a streak that ended yesterday is not broken yet', () => {
  expect(studyStreak(studied(1, 2), today)).toBe(2)
  expect(studyStreak(studied(2, 3), today)).toBe(0)
})

test('less than a minute is no day of study', () => {
  expect(studyStreak({ [dayName(today)]: 59_999 }, today)).toBe(0)
})
