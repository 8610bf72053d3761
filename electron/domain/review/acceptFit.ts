import { holdOut } from './holdOut.ts'
import { lossOf } from './logLoss.ts'
import { predictions, type Prediction } from './predictions.ts'
import type { ReviewEntry } from './ReviewEntry.ts'

/** How candidate weights did on the reviews that were held out. */
export interface FitCheck {
  accepted: boolean
  /** Mean log loss of the held-out reviews with the default weights, in nats. */
  before: number
  /** The same with the candidate's. */
  after: number
  /** How many reviews were held out. */
  heldOut: number
}

/**
 * Whether weights that were fitted on the training part of `holdOut` predict the held-out part of the log better than
 * the defaults do. They must win by more than the standard error of the mean gain: on logs that the defaults had made,
 * merely winning accepted worse weights in a third of the cases, by luck. Undefined when nothing is held out.
 */
export function acceptFit(log: readonly ReviewEntry[], candidate: readonly number[]): FitCheck | undefined {
  const from = holdOut(log)?.from
  if (from === undefined) return undefined
  const losses = (those: readonly Prediction[]): number[] => those.filter(({ n }) => n >= from).map(lossOf)
  const before = losses(predictions(log))
  const after = losses(predictions(log, candidate))
  const gains = before.map((loss, place) => loss - (after[place] ?? loss))
  return {
    accepted: mean(gains) > standardError(gains),
    before: mean(before),
    after: mean(after),
    heldOut: gains.length,
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function standardError(values: readonly number[]): number {
  const middle = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
  return Math.sqrt(variance / values.length)
}
