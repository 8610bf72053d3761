import { expect, test } from 'vitest'
import { recalledGood } from '../progress/recalledGood.ts'
import { createSchedule } from '../review/createSchedule.ts'
import { planToDay } from './planToDay.ts'
import { samplePlanRequest, sampleToday as today } from './samplePlanRequest.ts'

const schedule = createSchedule({ retention: 0.9 })
const dayMs = 86_400_000
/** Reviewed once, so many days before today, and rated Easy. */
const reviewed = (ago: number) => schedule.rate(undefined, 4, (today - ago + 0.5) * dayMs)

test('the days go from today to the day before the interview', () => {
  const { days } = planToDay(samplePlanRequest(6, { interview: today + 4 }))
  expect(days.map(({ day }) => day)).toEqual([today, today + 1, today + 2, today + 3])
})

test('new questions come in the calmest pace that covers them all, and none on the last day', () => {
  const plan = planToDay(samplePlanRequest(57, { minutesADay: 60 }))
  expect(plan.days.map(({ fresh }) => fresh.length)).toEqual([...Array<number>(19).fill(3), 0])
  expect(plan.pace).toBe(3)
  expect(plan.uncovered).toBe(0)
})

test('where the minutes have no room for all, as many as fit are begun and the minutes needed are told', () => {
  const plan = planToDay(samplePlanRequest(300))
  expect(plan.uncovered).toBeGreaterThan(0)
  const begun = plan.days.reduce((sum, { fresh }) => sum + fresh.length, 0)
  expect(begun + plan.uncovered).toBe(300)
  const needed = plan.minutesNeeded ?? NaN
  expect(needed % 5).toBe(0)
  expect(planToDay(samplePlanRequest(300, { minutesADay: needed })).uncovered).toBe(0)
  expect(planToDay(samplePlanRequest(300, { minutesADay: needed - 5 })).uncovered).toBeGreaterThan(0)
})

test('what no 240 minutes a day can cover needs no minutes', () => {
  expect(planToDay(samplePlanRequest(2000))).not.toHaveProperty('minutesNeeded')
})

test('the least ready part is begun first, each part in the order of reading', () => {
  const cards = new Map([
    ['q0', reviewed(1)],
    ['q4', reviewed(1)],
  ])
  const { days } = planToDay(samplePlanRequest(9, { cards }))
  expect(days.flatMap(({ fresh }) => fresh)).toEqual(['q6', 'q7', 'q8', 'q1', 'q2', 'q3', 'q5'])
})

test('reviews that are due come before new questions, and have the minutes first', () => {
  const cards = new Map(Array.from({ length: 20 }, (_, place) => [`q${place}`, reviewed(200)]))
  const plan = planToDay(samplePlanRequest(40, { cards }))
  expect(plan.days[0]).toMatchObject({ reviews: 20, fresh: [], minutes: 30 })
  expect(plan.days[1]?.fresh.length).toBeGreaterThan(0)
})

test('of what waits the least recalled is reviewed first', () => {
  const cards = new Map([
    ['q0', reviewed(60)],
    ['q1', reviewed(300)],
  ])
  const { parts } = planToDay(samplePlanRequest(3, { cards, interview: today + 1, minutesADay: 2 }))
  expect(parts[0]?.curve).toEqual([parts[0]?.without.readiness])
  expect(parts[1]?.followed.readiness).toBeGreaterThan(parts[1]?.without.readiness ?? NaN)
})

test('today is studied now, not at noon', () => {
  const request = samplePlanRequest(1, { now: (today + 0.1) * dayMs, interview: today + 2, minutesADay: 60 })
  const card = recalledGood(schedule, request.dayOf, undefined, request.now)
  expect(planToDay(request).whole.followed.recall).toBe(schedule.recall(card, (today + 2.5) * dayMs))
})

test('two mock interviews in the last week take their time out of their days', () => {
  const plan = planToDay(samplePlanRequest(60))
  const mocks = plan.days.filter(({ mock }) => mock)
  expect(mocks.map(({ day }) => day)).toEqual([today + 14, today + 18])
  for (const day of mocks) expect(day).toMatchObject({ reviews: 0, fresh: [], minutes: 30 })
})

test('a mock interview that was held is not asked for again the day after', () => {
  const plan = planToDay(samplePlanRequest(60, { interview: today + 5, lastMock: today - 1 }))
  expect(plan.days.filter(({ mock }) => mock).map(({ day }) => day)).toEqual([today + 3])
})

test('what was studied today already is taken off today alone', () => {
  const { days } = planToDay(samplePlanRequest(300, { spentToday: 27 }))
  expect(days.slice(0, 2).map(({ fresh }) => fresh.length)).toEqual([1, 10])
  expect(planToDay(samplePlanRequest(300, { spentToday: 45 })).days[0]?.minutes).toBe(0)
})

test('a question longer than the minutes of a day has a day of its own', () => {
  const plan = planToDay(samplePlanRequest(3, { minutesADay: 2, costs: { review: 5, fresh: 10, mock: 30 } }))
  expect(plan.days[0]).toMatchObject({ fresh: ['q0'], minutes: 10 })
  expect(planToDay(samplePlanRequest(3, { minutesADay: 0 })).uncovered).toBe(3)
})

test('without further study recall falls; each day of the plan lifts what is predicted for the interview', () => {
  const cards = new Map([['q0', reviewed(1)]])
  const { whole, parts } = planToDay(samplePlanRequest(30, { cards }))
  expect(whole.without).toEqual({
    recall: schedule.recall(reviewed(1), (today + 20.5) * dayMs),
    readiness: schedule.recall(reviewed(1), (today + 20.5) * dayMs) / 30,
  })
  expect(whole.curve).toHaveLength(20)
  expect(whole.curve.at(-1)).toBeCloseTo(whole.followed.readiness)
  expect(whole.followed.readiness).toBeGreaterThan(0.85)
  expect(parts.map(({ topic, total }) => [topic, total])).toEqual([
    ['topic 0', 10],
    ['topic 1', 10],
    ['topic 2', 10],
  ])
  expect(parts[1]?.without).toEqual({ readiness: 0 })
  for (const [place, value] of whole.curve.entries())
    expect(value).toBeGreaterThanOrEqual(whole.curve[place - 1] ?? 0)
})

test('the day of the interview and the days after it have no plan', () => {
  for (const interview of [today, today - 3]) {
    const plan = planToDay(samplePlanRequest(5, { interview }))
    expect(plan).toMatchObject({
      days: [],
      uncovered: 5,
      pace: 0,
      whole: { curve: [], followed: { readiness: 0 } },
    })
  }
})

test('nothing to prepare for makes an empty plan', () => {
  expect(planToDay(samplePlanRequest(0))).toMatchObject({
    uncovered: 0,
    minutesNeeded: 0,
    parts: [],
    whole: { total: 0 },
  })
})

test('a thousand questions over sixty days are planned while nobody notices', { timeout: 20_000 }, () => {
  const cards = new Map(
    Array.from({ length: 300 }, (_, place) => [`q${3 * place}`, reviewed(1 + (place % 90))]),
  )
  const request = samplePlanRequest(1000, { cards, interview: today + 60, minutesADay: 90 })
  const begin = performance.now()
  planToDay(request)
  // A machine under load may take several times as long as the 0.3 s that are wanted.
  expect(performance.now() - begin).toBeLessThan(2000)
})
