import { expect, test } from 'vitest'
import { createSchedule } from '../review/createSchedule.ts'
import { recalledGood } from './recalledGood.ts'

const dayMs = 86_400_000
const schedule = createSchedule({ retention: 0.9 })
const dayOf = (moment: number) => Math.floor(moment / dayMs)

test('the learning steps of a day are taken on that day', () => {
  const card = recalledGood(schedule, dayOf, undefined, 10.5 * dayMs)
  expect(card.reps).toBe(2)
  expect(dayOf(card.due.getTime())).toBeGreaterThan(10)
})

test('a step that falls after midnight is left to the next day', () => {
  const card = recalledGood(schedule, dayOf, undefined, 11 * dayMs - 60_000)
  expect(card.reps).toBe(1)
  expect(dayOf(card.due.getTime())).toBe(11)
})
