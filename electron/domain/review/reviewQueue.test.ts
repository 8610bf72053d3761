import { expect, test } from 'vitest'
import type { Bookmarks, Strength } from '../userData/bookmarks.ts'
import { createSchedule } from './createSchedule.ts'
import { expectedGain } from './expectedGain.ts'
import type { Rating, RatedEntry, ReviewEntry } from './ReviewEntry.ts'
import { reviewQueue, type QueueRequest } from './reviewQueue.ts'
import { sampleRating } from './sampleRating.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** Ten in the morning of a day, 19,700 days after the epoch. */
const now = 19_700 * day + 10 * 60 * minute
const schedule = createSchedule({ retention: 0.9 })

/** Ratings of questions, each so many days ago. */
const rated = (...those: [id: string, daysAgo: number, rating: Rating][]): RatedEntry[] =>
  those.map(([id, daysAgo, rating], place) =>
    sampleRating({ n: place + 1, id, rating, at: now - daysAgo * day, tookMs: minute }),
  )

const marked = (id: string, daysAgo: number, strength: Strength = 'weak'): Bookmarks => ({
  [id]: { strength, at: now - daysAgo * day },
})

function queue(
  log: readonly ReviewEntry[],
  changes: Partial<QueueRequest> = {},
): ReturnType<typeof reviewQueue> {
  const cards = schedule.replay(log)
  return reviewQueue({
    schedule,
    cards,
    log,
    bookmarks: {},
    eligible: [...cards.keys()],
    fresh: [],
    now,
    horizon: now + 30 * day,
    dayOf: (moment) => Math.floor(moment / day),
    minutesADay: 60,
    ...changes,
  })
}

const ids = ({ items }: ReturnType<typeof reviewQueue>): string[] => items.map(({ id }) => id)

test('what is due until the end of today is asked, what is due tomorrow is not', () => {
  // Easy comes back after eight days.
  const tonight = sampleRating({ n: 1, id: 'tonight', rating: 4, at: now + 13 * 60 * minute - 8 * day })
  const tomorrow = sampleRating({ n: 2, id: 'tomorrow', rating: 4, at: now + 15 * 60 * minute - 8 * day })
  expect(queue([tonight, tomorrow]).items).toEqual([{ id: 'tonight', why: 'due', minutes: 1.5 }])
})

test('a learning question that is due comes first, one that is not yet comes last', () => {
  const log = [
    ...rated(['due', 20, 4]),
    sampleRating({ n: 2, id: 'ready', rating: 1, at: now - 5 * minute }),
    sampleRating({ n: 3, id: 'waiting', rating: 3, at: now - 5 * minute }),
  ]
  const { items } = queue(log, { fresh: ['new'], eligible: ['due', 'ready', 'waiting', 'new'] })
  expect(items.map(({ id, why }) => `${id}: ${why}`)).toEqual([
    'ready: learning',
    'due: due',
    'new: new',
    'waiting: learning',
  ])
})

test('when time is short what is due goes before a learning question that can wait', () => {
  const log = [
    sampleRating({ n: 1, id: 'waiting', rating: 3, at: now - 5 * minute, tookMs: 0 }),
    ...rated(['due', 20, 4]),
  ]
  expect(queue(log, { minutesADay: 2 })).toMatchObject({ items: [{ id: 'due' }], left: 1 })
})

test('a learning step left lying since another day waits its turn among what is due', () => {
  const log = rated(['left', 10, 3], ['forgotten', 40, 4], ['forgotten', 30, 1], ['forgotten', 29, 3])
  expect(queue(log).items.map(({ why }) => why)).toEqual(['due', 'due'])
})

test('the question that gains most by the horizon comes first', () => {
  const log = rated(['a', 9, 4], ['b', 60, 4], ['c', 30, 3], ['d', 5, 1], ['e', 15, 4], ['e', 7, 1])
  const gain = (id: string): number =>
    expectedGain(schedule, schedule.replay(log).get(id), now, now + 30 * day)
  const order = ids(queue(log))
  expect(order).toHaveLength(5)
  expect(order).toEqual(order.toSorted((one, other) => gain(other) - gain(one)))
})

test('marking a question weak after its last review brings it forward until it is reviewed', () => {
  const log = rated(['a', 2, 4])
  expect(ids(queue(log))).toEqual([])
  expect(queue(log, { bookmarks: marked('a', 1) }).items).toEqual([{ id: 'a', why: 'marked', minutes: 1.5 }])
  expect(ids(queue(log, { bookmarks: marked('a', 3) }))).toEqual([])
  expect(ids(queue(log, { bookmarks: marked('a', 1, 'shaky') }))).toEqual([])
})

test('a question marked weak and never reviewed is asked, at the cost of a new one, and only once', () => {
  const { items } = queue([], { bookmarks: marked('a', 1), eligible: ['a'], fresh: ['a'] })
  expect(items).toEqual([{ id: 'a', why: 'marked', minutes: 3 }])
})

test('among equals the one marked weak comes first', () => {
  const log = rated(['a', 20, 4], ['b', 20, 4], ['c', 20, 4])
  expect(ids(queue(log))).toEqual(['a', 'b', 'c'])
  expect(ids(queue(log, { bookmarks: marked('c', 30) }))).toEqual(['c', 'a', 'b'])
})

test('new questions come in their order after what is due, cost twice and are asked once', () => {
  const log = rated(['due', 20, 4], ['known', 2, 4])
  const { items } = queue(log, {
    fresh: ['y', 'x', 'y', 'known', 'unanswered'],
    eligible: ['due', 'known', 'x', 'y'],
  })
  expect(items).toEqual([
    { id: 'due', why: 'due', minutes: 1.5 },
    { id: 'y', why: 'new', minutes: 3 },
    { id: 'x', why: 'new', minutes: 3 },
  ])
})

test('a question that the library no longer answers is passed over', () => {
  expect(queue(rated(['gone', 20, 4], ['here', 20, 4]), { eligible: ['here'] })).toMatchObject({
    items: [{ id: 'here' }],
    left: 0,
  })
})

test('a new question that finds no room is not among what is left', () => {
  const { items, left } = queue(rated(['due', 20, 4]), {
    fresh: ['x', 'y'],
    eligible: ['due', 'x', 'y'],
    minutesADay: 5,
  })
  expect(items.map(({ id }) => id)).toEqual(['due', 'x'])
  expect(left).toBe(0)
})

/** A hundred questions learned over weeks, some of them forgotten, all of them overdue after ten days away. */
const neglected = rated(
  ...Array.from({ length: 100 }, (_, place): [string, number, Rating] => [
    `q${place}`,
    11 + (place % 20),
    place % 3 === 0 ? 1 : 3,
  ]),
)

test('after ten missed days the queue is no longer than the cap and has the most valuable first', () => {
  const all = queue(neglected, { minutesADay: 1000 })
  const { items, left } = queue(neglected, { minutesADay: 20 })
  expect(all.items).toHaveLength(100)
  expect(items).toHaveLength(20)
  expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(20)
  expect(left).toBe(80)
  expect(items).toEqual(all.items.slice(0, 20))
})

test('what was reviewed today is taken off the minutes', () => {
  const today = Array.from({ length: 15 }, (_, place) =>
    sampleRating({ n: 101 + place, id: `done${place}`, rating: 4, at: now - minute * place, tookMs: minute }),
  )
  expect(queue([...neglected, ...today], { minutesADay: 20 })).toMatchObject({
    items: { length: 5 },
    left: 95,
  })
  expect(queue([...neglected, ...today], { minutesADay: 15 })).toEqual({ items: [], left: 100 })
})

test('a day on which nothing was done yet has one question, however little time there is', () => {
  expect(queue(neglected, { minutesADay: 0.5 })).toMatchObject({ items: { length: 1 }, left: 99 })
  expect(queue([], { minutesADay: 1, fresh: ['a', 'b'], eligible: ['a', 'b'] }).items).toHaveLength(1)
})

test('a thousand due questions are put in order within a blink', () => {
  const log = rated(
    ...Array.from({ length: 1000 }, (_, place): [string, number, Rating] => [`q${place}`, 20, 3]),
  )
  const cards = schedule.replay(log)
  const before = performance.now()
  queue(log, { cards, eligible: [...cards.keys()] })
  expect(performance.now() - before).toBeLessThan(500)
})
