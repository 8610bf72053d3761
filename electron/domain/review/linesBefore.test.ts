import { expect, test } from 'vitest'
import { linesBefore } from './linesBefore.ts'
import { sampleRating } from './sampleRating.ts'

const logOf = (...days: number[]) => days.map((at, place) => sampleRating({ n: place + 1, at }))
const before = (...days: number[]) => linesBefore(logOf(...days), 10, (moment) => moment)

test('the lines of the day itself are not among those before it', () => {
  expect(before()).toBe(0)
  expect(before(10, 10)).toBe(0)
  expect(before(8, 9)).toBe(2)
  expect(before(8, 9, 10, 10)).toBe(2)
})

test('a line dated ahead by a wrong clock does not hide what came after it', () => {
  expect(before(8, 400, 8, 9, 10)).toBe(4)
  expect(before(8, 9, 400, 10)).toBe(2)
})

test('of a log that is all of later days a day began with none', () => {
  expect(before(11, 12, 10)).toBe(0)
})
