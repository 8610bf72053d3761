import { expect, test } from 'vitest'
import { planPace } from './planPace.ts'
import { planToDay } from './planToDay.ts'
import { samplePlanRequest, sampleToday as today } from './samplePlanRequest.ts'

const dayMs = 86_400_000

test('on track while the pace is no faster than at first', () => {
  expect(planPace({ pace: 4, uncovered: 0 }, { freshADay: 4 })).toEqual({
    kind: 'on-track',
    now: 4,
    first: 4,
  })
  expect(planPace({ pace: 3, uncovered: 0 }, { freshADay: 4 }).kind).toBe('on-track')
})

test('days that were missed make it faster, until it falls short', () => {
  const goal = { freshADay: planToDay(samplePlanRequest(57, { minutesADay: 60 })).pace }
  const after = (missed: number) =>
    planPace(planToDay(samplePlanRequest(57, { minutesADay: 60, now: (today + missed + 0.4) * dayMs })), goal)
  expect(after(0)).toEqual({ kind: 'on-track', now: 3, first: 3 })
  expect(after(4)).toEqual({ kind: 'faster', now: 4, first: 3 })
  expect(after(15).kind).toBe('short')
})
