import { expect, test } from 'vitest'
import { createSchedule } from './createSchedule.ts'
import { intervalFactor } from './intervalFactor.ts'

const dayMs = 86_400_000

test('with a retention of 0.9 intervals are as long as with a retention of 0.9', () => {
  expect(intervalFactor(0.9)).toBeCloseTo(1, 6)
})

test('it is what the schedule makes of it', () => {
  const interval = (retention: number): number => {
    const schedule = createSchedule({ retention })
    const easy = schedule.rate(schedule.rate(undefined, 4, 0), 3, 30 * dayMs)
    return easy.due.getTime() / dayMs - 30
  }
  expect(interval(0.8) / interval(0.9)).toBeCloseTo(intervalFactor(0.8), 1)
  expect(interval(0.95) / interval(0.9)).toBeCloseTo(intervalFactor(0.95), 1)
})
