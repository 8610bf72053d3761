import { expect, test } from 'vitest'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'

test('the noon of a day belongs to it, also where the clocks are changed', () => {
  for (let day = 20_000; day < 20_366; day++) {
    expect(localDay(localNoon(day))).toBe(day)
    expect(new Date(localNoon(day)).getHours()).toBe(12)
  }
})
