import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSchedule } from '../review/createSchedule.ts'
import { reviewForecast, type ForecastRequest } from './reviewForecast.ts'

const dayMs = 86_400_000
const today = 20_000
const schedule = createSchedule({ retention: 0.9 })
const reviewed = (ago: number) => schedule.rate(undefined, 4, (today - ago + 0.5) * dayMs)
const forecast = (changes: Partial<ForecastRequest> = {}) =>
  reviewForecast({
    cards: [],
    schedule,
    now: (today + 0.7) * dayMs,
    dayOf: (moment) => Math.floor(moment / dayMs),
    momentOf: (day) => (day + 0.5) * dayMs,
    fresh: [],
    ...changes,
  })
/** Days ahead on which something is reviewed. */
const busy = (changes: Partial<ForecastRequest>) =>
  forecast(changes).flatMap(({ reviews }, ahead) => (reviews > 0 ? [ahead] : []))

test('thirty days from today on', () => {
  const days = forecast()
  expect(days).toHaveLength(30)
  expect(days[0]).toEqual({ day: today, reviews: 0, fresh: 0 })
  expect(days[29]?.day).toBe(today + 29)
})

test('what is overdue is reviewed today, once each', () => {
  expect(forecast({ cards: [reviewed(100), reviewed(200)] })[0]?.reviews).toBe(2)
})

test('a card comes on its day, and after that when Good makes it due again', () => {
  const card = reviewed(0)
  const first = card.scheduled_days
  const next = schedule.rate(card, 3, (today + first + 0.5) * dayMs).scheduled_days
  expect(busy({ cards: [card] })).toEqual([first, first + next].filter((ahead) => ahead < 30))
})

test('what the plan begins comes back as reviews', () => {
  const days = forecast({ fresh: [0, 3] })
  expect(days[1]).toEqual({ day: today + 1, reviews: 0, fresh: 3 })
  const first = schedule.rate(schedule.rate(undefined, 3, 0), 3, 600_000).scheduled_days
  expect(days[1 + first]?.reviews).toBe(3)
})

test('cards are forecast independently of each other', () => {
  const someCards = fc.array(fc.integer({ min: 0, max: 200 }).map(reviewed), { maxLength: 8 })
  fc.assert(
    fc.property(someCards, someCards, (some, others) => {
      const sums = (cards: typeof some) => forecast({ cards }).map(({ reviews }) => reviews)
      expect(sums([...some, ...others])).toEqual(
        sums(some).map((reviews, ahead) => reviews + (sums(others)[ahead] ?? 0)),
      )
    }),
    { numRuns: 30 },
  )
})
