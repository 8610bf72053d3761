import fc from 'fast-check'
import { createEmptyCard, fsrs, type Card, type Grade } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { createSchedule } from './createSchedule.ts'
import { nextIntervals } from './nextIntervals.ts'
import { ratings, type ReviewEntry } from './ReviewEntry.ts'
import { sampleRating } from './sampleRating.ts'

const minute = 60_000
const day = 86_400_000
const start = 1_700_000_000_000

/** Each step is a rating some time after the last line, or an undoing of any line before it, also of an undoing. */
const someLog: fc.Arbitrary<ReviewEntry[]> = fc
  .array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      rating: fc.constantFrom(...ratings),
      pause: fc.oneof(fc.nat(20 * minute), fc.nat(3 * day), fc.nat(400 * day)),
      undoes: fc.option(fc.nat(60), { nil: undefined, freq: 4 }),
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((steps) => {
    let at = start
    return steps.map(({ id, rating, pause, undoes }, place): ReviewEntry => {
      at += pause
      const n = place + 1
      return undoes === undefined || undoes >= n
        ? sampleRating({ n, at, id, rating, from: pause % 2 === 0 ? 'review' : 'interview' })
        : { n, at, kind: 'undone', undoes }
    })
  })
const someRetention = fc.integer({ min: 80, max: 97 }).map((percent) => percent / 100)

/** What ts-fsrs alone makes of a log, told what is undone in another way: line by line from the end. */
function byHand(log: readonly ReviewEntry[], retention: number): Map<string, Card> {
  const gone: number[] = []
  const standing: ReviewEntry[] = []
  for (const entry of log.toReversed())
    if (entry.kind === 'undone') gone.push(entry.undoes)
    else if (!gone.includes(entry.n)) standing.unshift(entry)
  const scheduler = fsrs({ request_retention: retention })
  const cards = new Map<string, Card>()
  for (const entry of standing)
    if (entry.kind === 'rated') {
      const card: Card = cards.get(entry.id) ?? createEmptyCard(entry.at)
      cards.set(entry.id, scheduler.next(card, entry.at, entry.rating as Grade).card)
    }
  return cards
}

test('the replayed log gives the cards that ts-fsrs makes of what was not undone', () => {
  fc.assert(
    fc.property(someLog, someRetention, (log, retention) => {
      expect(createSchedule({ retention }).replay(log)).toEqual(byHand(log, retention))
    }),
    { numRuns: 300 },
  )
})

test('going on from a replayed part of the log gives what replaying all of it gives', () => {
  fc.assert(
    fc.property(someLog, fc.nat(60), (log, length) => {
      const schedule = createSchedule({ retention: 0.9 })
      const ratedOnly = log.filter((entry) => entry.kind === 'rated')
      const cards = schedule.replay(ratedOnly.slice(0, length))
      for (const { id, rating, at } of ratedOnly.slice(length))
        cards.set(id, schedule.rate(cards.get(id), rating, at))
      expect(cards).toEqual(schedule.replay(ratedOnly))
    }),
  )
})

test('a rating changes nothing of the card before it', () => {
  const schedule = createSchedule({ retention: 0.9 })
  const card = Object.freeze(schedule.rate(undefined, 3, start))
  schedule.rate(card, 1, start + day)
  expect(card).toEqual(schedule.rate(undefined, 3, start))
})

test('the predicted recall is that of ts-fsrs, at the epoch too', () => {
  const schedule = createSchedule({ retention: 0.9 })
  const card = schedule.rate(undefined, 3, start)
  for (const days of [0, 0.9, 1, 7.5, 400]) {
    const at = start + days * day
    expect(schedule.recall(card, at)).toBe(fsrs().get_retrievability(card, at, false))
  }
  expect(schedule.recall(schedule.rate(undefined, 3, 0), 0)).toBe(1)
})

test('recall falls to nine tenths by the day a question is due', () => {
  const schedule = createSchedule({ retention: 0.9 })
  const card = schedule.rate(undefined, 4, start)
  expect(schedule.recall(card, card.due.getTime())).toBeCloseTo(0.9, 2)
})

test('who wants to remember more is asked sooner', () => {
  const interval = (retention: number): number =>
    nextIntervals(createSchedule({ retention }), undefined, start)[4]
  expect(interval(0.97)).toBeLessThan(interval(0.9))
  expect(interval(0.9)).toBeLessThan(interval(0.8))
})

test('a clock that was set back counts as no time, and the next review is set by the new clock', () => {
  const schedule = createSchedule({ retention: 0.9 })
  const card = schedule.rate(undefined, 4, start + 3650 * day)
  const rated = schedule.rate(card, 3, start)
  expect(schedule.recall(card, start)).toBe(1)
  expect(rated.elapsed_days).toBe(0)
  expect(rated.last_review?.getTime()).toBe(start)
  expect(rated.due.getTime()).toBeLessThan(start + 100 * day)
})

test('weights of one person make other intervals than the defaults', () => {
  const weights = [
    0.1, 0.2, 0.3, 1.2, 6.4, 0.8, 3, 0.001, 1.9, 0.2, 0.8, 1.5, 0.06, 0.3, 1.6, 0.6, 1.9, 0.5, 0.1, 0.1, 0.2,
  ]
  const own = nextIntervals(createSchedule({ retention: 0.9, weights }), undefined, start)
  expect(own[4]).toBe(day)
})

test('the buttons say how long each keeps a question away', () => {
  const schedule = createSchedule({ retention: 0.9 })
  expect(nextIntervals(schedule, undefined, start)).toEqual({
    1: minute,
    2: 6 * minute,
    3: 10 * minute,
    4: 8 * day,
  })
  const known = schedule.rate(undefined, 4, start)
  const intervals = nextIntervals(schedule, known, start + 8 * day)
  for (const rating of ratings)
    expect(schedule.rate(known, rating, start + 8 * day).due.getTime()).toBe(
      start + 8 * day + intervals[rating],
    )
  expect(intervals[1]).toBeLessThan(intervals[2])
  expect(intervals[2]).toBeLessThan(intervals[3])
  expect(intervals[3]).toBeLessThan(intervals[4])
})
