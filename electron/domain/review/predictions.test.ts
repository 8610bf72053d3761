import { fsrs } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { createSchedule } from './createSchedule.ts'
import { logLoss } from './logLoss.ts'
import { predictions } from './predictions.ts'
import type { Rating } from './ReviewEntry.ts'
import { sampleRating } from './sampleRating.ts'

const day = 86_400_000
const start = 19_700 * day + day / 2
const rated = (n: number, days: number, rating: Rating, id = 'a'): ReturnType<typeof sampleRating> =>
  sampleRating({ n, id, rating, at: start + days * day })

test('the first review and those of the same day are not predicted', () => {
  const log = [rated(1, 0, 1), rated(2, 0.01, 3), rated(3, 4, 3), rated(4, 4.1, 1), rated(5, 5, 1)]
  expect(predictions(log).map(({ n }) => n)).toEqual([3, 5])
})

test('all but Again is recalled', () => {
  const log = [rated(1, 0, 3), rated(2, 1, 1), rated(3, 2, 2), rated(4, 3, 3), rated(5, 4, 4)]
  expect(predictions(log).map(({ recalled }) => recalled)).toEqual([false, true, true, true])
})

test('a prediction is what the schedule says of the card before', () => {
  const log = [rated(1, 0, 3), rated(2, 3, 1), rated(3, 3.01, 3), rated(4, 12.02, 2), rated(5, 40.03, 4)]
  const schedule = createSchedule({ retention: 0.9 })
  for (const [place, count] of [1, 3, 4].entries()) {
    const card = schedule.replay(log.slice(0, count)).get('a')
    const at = log[count]?.at ?? NaN
    expect(predictions(log)[place]?.chance).toBeCloseTo(card ? schedule.recall(card, at) : NaN, 8)
  }
})

test('other weights predict otherwise', () => {
  const weights = fsrs().parameters.w.map((weight, place) => (place === 2 ? 20 : weight))
  const log = [rated(1, 0, 3), rated(2, 10, 3)]
  expect(predictions(log, weights)[0]?.chance).toBeGreaterThan(predictions(log)[0]?.chance ?? NaN)
})

test('they come in the order of the log, and undone reviews neither count nor change a thing', () => {
  const log = [rated(1, 0, 3), rated(2, 1, 3, 'b'), rated(3, 3, 3, 'b'), rated(4, 4, 3)]
  const undone = [rated(1, 0, 3), rated(2, 1, 3, 'b'), rated(3, 3, 3, 'b'), rated(4, 4, 3), rated(5, 6, 1)]
  expect(predictions(log).map(({ n }) => n)).toEqual([3, 4])
  expect(predictions([...undone, { n: 6, at: 0, kind: 'undone', undoes: 5 }])).toEqual(predictions(log))
})

test('a clock that was set back predicts nothing', () => {
  expect(predictions([rated(1, 0, 3), rated(2, -5, 3)])).toEqual([])
})

test('the log loss is the mean surprise', () => {
  expect(logLoss([{ n: 1, chance: 0.8, recalled: true }])).toBeCloseTo(-Math.log(0.8))
  const wrong = { n: 2, chance: 0.8, recalled: false }
  expect(logLoss([{ n: 1, chance: 0.5, recalled: true }, wrong])).toBeCloseTo(
    -(Math.log(0.5) + Math.log(0.2)) / 2,
  )
  expect(logLoss([])).toBeUndefined()
})
