import { expect, test } from 'vitest'
import { reviewCost } from './reviewCost.ts'
import type { ReviewEntry } from './ReviewEntry.ts'
import { sampleRating } from './sampleRating.ts'
import { spentOnReviews } from './spentOnReviews.ts'

const took = (...seconds: number[]): ReviewEntry[] =>
  seconds.map((time, place) => sampleRating({ n: place + 1, tookMs: time * 1000 }))
const dayOf = (moment: number): number => Math.floor(moment / 86_400_000)

test('until there are five reviews one is taken to last 90 seconds', () => {
  expect(reviewCost(took(30, 30, 30, 30))).toBe(90_000)
  expect(reviewCost(took(30, 30, 30, 30, 30))).toBe(30_000)
})

test('the cost is the median of the last fifty, so one long absence does not matter', () => {
  expect(reviewCost(took(30, 40, 50, 60, 9000, 70))).toBe(55_000)
  expect(reviewCost(took(...Array<number>(60).fill(400), ...Array<number>(50).fill(30)))).toBe(30_000)
})

test('it is never below 20 seconds nor above 10 minutes', () => {
  expect(reviewCost(took(1, 1, 1, 1, 1))).toBe(20_000)
  expect(reviewCost(took(900, 900, 900, 900, 900))).toBe(600_000)
})

test('neither the answers of an interview nor undone reviews are counted in it', () => {
  const log = took(30, 30, 30, 30, 30)
  const interview = log.map((_, place) => sampleRating({ n: place + 6, from: 'interview', tookMs: 180_000 }))
  expect(reviewCost([...log, ...interview])).toBe(30_000)
  expect(reviewCost([...log, { n: 6, at: 0, kind: 'undone', undoes: 5 }])).toBe(90_000)
})

test('the time spent today is that of its reviews, also of an undone one', () => {
  const log: ReviewEntry[] = [
    sampleRating({ n: 1, at: 1.5 * 86_400_000, tookMs: 999 }),
    sampleRating({ n: 2, at: 2.2 * 86_400_000, tookMs: 10_000 }),
    sampleRating({ n: 3, at: 2.3 * 86_400_000, tookMs: 20_000 }),
    { n: 4, at: 2.3 * 86_400_000, kind: 'undone', undoes: 3 },
    sampleRating({ n: 5, at: 2.4 * 86_400_000, tookMs: 180_000, from: 'interview' }),
  ]
  expect(spentOnReviews(log, 2, dayOf)).toBe(30_000)
})

test('a question left open over lunch takes ten minutes of the day at most', () => {
  expect(spentOnReviews(took(5000), dayOf(1_700_000_000_000), dayOf)).toBe(600_000)
})
