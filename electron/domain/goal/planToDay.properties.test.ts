import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Card } from '../review/createSchedule.ts'
import { recalledGood } from '../progress/recalledGood.ts'
import { planToDay, type Plan, type PlanRequest } from './planToDay.ts'
import { samplePlanRequest, sampleToday as today } from './samplePlanRequest.ts'

const dayMs = 86_400_000
const minutes = fc.double({ min: 0.5, max: 40, noNaN: true })
const someRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    count: fc.integer({ min: 0, max: 60 }),
    ahead: fc.integer({ min: -2, max: 25 }),
    minutesADay: fc.integer({ min: 0, max: 90 }),
    spentToday: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
    costs: fc.record({ review: minutes, fresh: minutes, mock: minutes }),
    reviewed: fc.array(
      fc.record({
        place: fc.nat(59),
        ago: fc.integer({ min: 0, max: 90 }),
        rating: fc.constantFrom(1, 2, 3, 4),
      }),
    ),
  })
  .map(({ count, ahead, reviewed, ...changes }) => {
    const request = samplePlanRequest(count, { interview: today + ahead, ...changes })
    const cards = new Map<string, Card>()
    for (const { place, ago, rating } of reviewed.toSorted((one, other) => other.ago - one.ago))
      cards.set(
        `q${place}`,
        request.schedule.rate(cards.get(`q${place}`), rating as 1 | 2 | 3 | 4, (today - ago + 0.3) * dayMs),
      )
    return { ...request, cards }
  })

const freshIds = ({ days }: Plan): string[] => days.flatMap(({ fresh }) => fresh)
const newIds = ({ questions, cards }: PlanRequest): string[] =>
  questions.map(({ id }) => id).filter((id) => !cards.has(id))

test('a day never has more than its minutes, but for a single question that is longer', () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      for (const { day, reviews, fresh, mock, minutes } of planToDay(request).days) {
        const spent = day === today ? request.spentToday : 0
        const alone = reviews + fresh.length === 1 && !mock && spent === 0 && request.minutesADay > 0
        if (!alone) expect(minutes).toBeLessThanOrEqual(Math.max(0, request.minutesADay - spent) + 1e-6)
      }
    }),
  )
})

test('every new question appears once or is told to be uncovered, and no other appears', () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const plan = planToDay(request)
      const ids = freshIds(plan)
      expect(new Set(ids).size).toBe(ids.length)
      expect(newIds(request)).toEqual(expect.arrayContaining(ids))
      expect(ids.length + plan.uncovered).toBe(newIds(request).length)
    }),
  )
})

test('the last day begins nothing', () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      expect(planToDay(request).days.at(-1)?.fresh ?? []).toEqual([])
    }),
  )
})

test('a missed day loses no question', () => {
  fc.assert(
    fc.property(someRequest, fc.integer({ min: 1, max: 5 }), (request, missed) => {
      const later = planToDay({ ...request, now: request.now + missed * dayMs, spentToday: 0 })
      expect(freshIds(later).length + later.uncovered).toBe(newIds(request).length)
    }),
  )
})

test('following the plan for a day and planning again leaves the same questions', () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const first = planToDay(request)
      const cards = new Map(request.cards)
      const { schedule, dayOf, now } = request
      for (const id of first.days[0]?.fresh ?? [])
        cards.set(id, recalledGood(schedule, dayOf, undefined, now))
      const second = planToDay({ ...request, cards, now: now + dayMs, spentToday: 0 })
      expect(freshIds(second).length + second.uncovered + (first.days[0]?.fresh.length ?? 0)).toBe(
        newIds(request).length,
      )
    }),
  )
})

test('what is predicted is a share, and ends where the plan is followed', () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const { whole, parts } = planToDay(request)
      for (const { without, followed, curve } of [whole, ...parts]) {
        for (const share of [without.readiness, followed.readiness, ...curve]) {
          expect(share).toBeGreaterThanOrEqual(-1e-9)
          expect(share).toBeLessThanOrEqual(1 + 1e-9)
        }
        expect(curve.at(-1) ?? without.readiness).toBeCloseTo(followed.readiness)
      }
    }),
  )
})
