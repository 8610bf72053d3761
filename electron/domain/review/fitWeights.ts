import { logLoss } from './logLoss.ts'
import { predictHistories, type Prediction } from './predictions.ts'
import type { ReviewEntry } from './ReviewEntry.ts'
import { reviewHistories, type PastReview } from './reviewHistories.ts'
import { solvePositive } from './solvePositive.ts'
import { weightCount, weightsAt } from './weightsAt.ts'

const mostRounds = 12
const mostHalvings = 6
const nudge = 1e-3

type Histories = readonly (readonly PastReview[])[]

/**
 * The weights of FSRS under which a log is most likely, each pulled towards its default as if that were a measurement
 * with an error of one step (see `weightsAt`): few reviews move them little. Found by Fisher scoring, which is Newton's
 * method with the expected curvature, on differences of the predictions. The same log gives the same weights.
 * `acceptFit` says whether they are any better on reviews that were not in the log.
 */
export function fitWeights(log: readonly ReviewEntry[]): number[] {
  const histories = reviewHistories(log)
  let steps: Float64Array = new Float64Array(weightCount)
  let cost = costOf(histories, steps)
  for (let round = 0; round < mostRounds; round++) {
    const direction = newtonStep(histories, steps)
    const next = descend(histories, steps, direction, cost)
    if (next === undefined) break
    const gained = cost - next.cost
    ;({ steps, cost } = next)
    if (gained < 1e-3) break
  }
  return weightsAt(steps)
}

/** The negative log likelihood of the log and of the steps themselves. */
function costOf(histories: Histories, steps: Float64Array): number {
  const made = predictHistories(histories, weightsAt(steps))
  return (logLoss(made) ?? 0) * made.length + steps.reduce((sum, step) => sum + (step * step) / 2, 0)
}

/** Where to go from here, down to where the cost would be lowest if it were a parabola. */
function newtonStep(histories: Histories, steps: Float64Array): Float64Array {
  const here = predictHistories(histories, weightsAt(steps))
  const slopes = Array.from(steps, (_, weight) => slopeOf(histories, steps, weight, here))
  const certainty = here.map(({ chance }) => 1 / (chance * (1 - chance)))
  const surprise = here.map(
    ({ chance, recalled }, place) => (Number(recalled) - chance) * (certainty[place] ?? 0),
  )

  const downhill = new Float64Array(weightCount)
  const curvature = slopes.map(() => new Float64Array(weightCount))
  slopes.forEach((slope, row) => {
    downhill[row] = product(slope, surprise) - (steps[row] ?? 0)
    const weighed = slope.map((value, place) => value * (certainty[place] ?? 0))
    for (let column = 0; column <= row; column++) {
      const pull = row === column ? 1 : 0
      curvature[row]?.fill(product(weighed, slopes[column] ?? slope) + pull, column, column + 1)
    }
  })
  return solvePositive(curvature, downhill)
}

/** How much each prediction grows with a weight, per step. */
function slopeOf(
  histories: Histories,
  steps: Float64Array,
  weight: number,
  here: readonly Prediction[],
): Float64Array {
  const nudged = steps.with(weight, (steps[weight] ?? 0) + nudge)
  const there = predictHistories(histories, weightsAt(nudged))
  return Float64Array.from(there, ({ chance }, place) => (chance - (here[place]?.chance ?? chance)) / nudge)
}

/** The whole way in a direction or the half, the quarter and so on: the first of them that costs less. */
function descend(
  histories: Histories,
  steps: Float64Array,
  direction: Float64Array,
  cost: number,
): { steps: Float64Array; cost: number } | undefined {
  for (let halving = 0; halving <= mostHalvings; halving++) {
    const next = steps.map((step, weight) => step + (direction[weight] ?? 0) / 2 ** halving)
    const nextCost = costOf(histories, next)
    if (nextCost < cost) return { steps: next, cost: nextCost }
  }
  return undefined
}

const product = (one: Float64Array, other: ArrayLike<number>): number =>
  one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0)
