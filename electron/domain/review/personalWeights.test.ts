import fc from 'fast-check'
import { checkParameters, CLAMP_PARAMETERS, clipParameters, default_w, W17_W18_Ceiling } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { acceptFit } from './acceptFit.ts'
import { fitWeights } from './fitWeights.ts'
import { holdOut } from './holdOut.ts'
import { logLoss } from './logLoss.ts'
import { personalWeights } from './personalWeights.ts'
import { predictions } from './predictions.ts'
import { ratings } from './ReviewEntry.ts'
import { sampleRating } from './sampleRating.ts'
import { simulateLog } from './simulateLog.ts'
import { weightCount, weightsAt } from './weightsAt.ts'

/** Many logs are made and fitted: ms for a busy machine. */
const patience = 30_000

const changed = (changes: Record<number, number>): number[] =>
  default_w.map((weight, place) => changes[place] ?? weight)
/** Someone who keeps things for longer than most, and someone who loses them sooner. */
const retentive = changed({ 0: 0.8, 1: 4, 2: 9, 3: 25, 8: 2.6, 20: 0.3 })
const forgetful = changed({ 0: 0.1, 1: 0.5, 2: 1, 3: 3, 8: 1.2, 20: 0.4 })

test('no step away are the defaults, and no step leaves the ranges of ts-fsrs', () => {
  expect(weightsAt(new Float64Array(weightCount))).toEqual([...default_w])
  for (const steps of [-50, -1, 1, 50]) {
    const weights = weightsAt(new Float64Array(weightCount).fill(steps))
    expect(clipParameters([...weights], 1)).toEqual(weights)
    expect(checkParameters(weights)).toEqual(weights)
  }
})

/** What `fitWeights` makes small: the surprise of the log, and half the square of each step. */
function costOf(log: Parameters<typeof predictions>[0], steps: Float64Array): number {
  const made = predictions(log, weightsAt(steps))
  return (logLoss(made) ?? NaN) * made.length + steps.reduce((sum, step) => sum + (step * step) / 2, 0)
}

test.each([20, 120])('no fitted weight could be moved for the better, in a log of %s days', (days) => {
  const log = simulateLog({ weights: forgetful, seed: 1, days })
  const ranges = CLAMP_PARAMETERS(W17_W18_Ceiling)
  const steps = Float64Array.from(fitWeights(log), (weight, place) => {
    const [low = NaN, high = NaN] = ranges[place] ?? []
    const usual = default_w[place] ?? NaN
    return place < 4 ? Math.log(weight / usual) : ((weight - usual) / (high - low)) * 10
  })
  const cost = costOf(log, steps)
  steps.forEach((step, place) => {
    for (const nudge of [-0.2, 0.2])
      expect(costOf(log, steps.with(place, step + nudge)), `weight ${place}`).toBeGreaterThan(cost)
  })
})

test('whatever the log, the weights are within the ranges of ts-fsrs and fit it no worse than the defaults', () => {
  const someRatings = fc.array(fc.tuple(fc.constantFrom(...ratings), fc.nat(3_000_000_000)), {
    minLength: 1,
    maxLength: 60,
    size: 'max',
  })
  fc.assert(
    fc.property(someRatings, (those) => {
      let at = 0
      const log = those.map(([rating, pause], place) =>
        sampleRating({ n: place + 1, id: `${place % 3}`, rating, at: (at += pause) }),
      )
      const weights = fitWeights(log)
      expect(weights).toEqual(clipParameters([...weights], 1))
      expect(weights.every(Number.isFinite)).toBe(true)
      const worse = (logLoss(predictions(log, weights)) ?? 0) - (logLoss(predictions(log)) ?? 0)
      expect(worse).toBeLessThanOrEqual(0)
    }),
    { numRuns: 50 },
  )
})

test('without reviews the defaults stay', () => {
  expect(fitWeights([])).toEqual([...default_w])
})

test.each([
  ['retentive', retentive],
  ['forgetful', forgetful],
])(
  'the log of a %s person mostly gives weights that are accepted, and those are better',
  (_, weights) => {
    // What the same person reviews in another year.
    const another = simulateLog({ weights, seed: 100, days: 240 })
    const loss = (those?: readonly number[]): number => logLoss(predictions(another, those)) ?? NaN
    const gap = loss() - loss(weights)

    const fits = [1, 2, 3, 4, 5].map((seed) => personalWeights(simulateLog({ weights, seed, days: 240 })))
    const accepted = fits.filter((fit) => fit?.accepted)
    expect(accepted.length).toBeGreaterThanOrEqual(3)
    for (const fit of accepted) {
      expect(fit?.after).toBeLessThan(fit?.before ?? NaN)
      expect(loss() - loss(fit?.weights)).toBeGreaterThan(gap / 2)
    }
  },
  patience,
)

test(
  'where the defaults are the truth nothing worse is taken for them',
  () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const fitted = personalWeights(simulateLog({ weights: default_w, seed, days: 240 }))
      expect(fitted?.accepted, `seed ${seed}`).toBe(false)
    }
  },
  patience,
)

test('weights that predict worse are refused whatever they were fitted on', () => {
  const log = simulateLog({ weights: default_w, seed: 1, days: 120 })
  const check = acceptFit(log, forgetful)
  expect(check?.accepted).toBe(false)
  expect(check?.after).toBeGreaterThan(check?.before ?? NaN)
  expect(acceptFit(log, default_w)?.accepted).toBe(false)
})

test('the last fifth of the predicted reviews is held out, and nothing of it is learned from', () => {
  const log = simulateLog({ weights: default_w, seed: 1, days: 120 })
  const made = predictions(log)
  const parts = holdOut(log)
  expect(parts?.from).toBe(made[Math.floor(made.length * 0.8)]?.n)
  expect(Math.max(...(parts?.training ?? []).map(({ n }) => n))).toBe((parts?.from ?? NaN) - 1)
  expect(acceptFit(log, default_w)?.heldOut).toBe(made.length - Math.floor(made.length * 0.8))
})

test('what is undone later on is not learned from', () => {
  const log = simulateLog({ weights: default_w, seed: 1, days: 120 })
  const last = log.length
  const parts = holdOut([...log, { n: last + 1, at: log.at(-1)?.at ?? 0, kind: 'undone', undoes: 1 }])
  expect(parts?.training.at(-1)).toMatchObject({ kind: 'undone', undoes: 1 })
})

test('fewer than 300 predicted reviews are too few to learn from', () => {
  const log = simulateLog({ weights: retentive, seed: 1, days: 120 })
  const last = predictions(log)[299]?.n ?? NaN
  expect(personalWeights(log.filter(({ n }) => n < last))).toBeUndefined()
  expect(personalWeights(log.filter(({ n }) => n <= last))).toBeDefined()
})

test('two thousand reviews are fitted within seconds, and the same log gives the same weights', () => {
  const log = simulateLog({ weights: forgetful, seed: 3, days: 120 }).slice(0, 2000)
  const before = performance.now()
  const weights = fitWeights(log)
  expect(performance.now() - before).toBeLessThan(3000)
  expect(fitWeights(log)).toEqual(weights)
})
