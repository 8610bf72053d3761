import { expect, test } from 'vitest'
import { mockDays } from './mockDays.ts'

test('two days before the interview, and four days earlier', () => {
  expect(mockDays(100, 120)).toEqual([114, 118])
  expect(mockDays(114, 120)).toEqual([114, 118])
})

test('with less time the earlier one moves to today while a day lies between', () => {
  expect(mockDays(115, 120)).toEqual([115, 118])
  expect(mockDays(116, 120)).toEqual([116, 118])
  expect(mockDays(117, 120)).toEqual([118])
  expect(mockDays(118, 120)).toEqual([118])
})

test('the earlier one does not come back on the days after it was held', () => {
  expect(mockDays(115, 120, 114)).toEqual([118])
  expect(mockDays(116, 120, 115)).toEqual([118])
  expect(mockDays(115, 120, 113)).toEqual([115, 118])
  expect(mockDays(118, 120, 117)).toEqual([118])
})

test('the day before, the day itself and the days after have none', () => {
  for (const today of [119, 120, 125]) expect(mockDays(today, 120)).toEqual([])
})
