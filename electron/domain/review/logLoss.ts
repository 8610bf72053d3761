import type { Prediction } from './predictions.ts'

/**
 * The mean log loss of predictions, in nats: how badly they fit what came, 0 for a prophet. Undefined without any.
 * `logLoss(predictions(log, weights))` says how well weights fit a log.
 */
export function logLoss(those: readonly Prediction[]): number | undefined {
  const sum = those.reduce((loss, prediction) => loss + lossOf(prediction), 0)
  return those.length === 0 ? undefined : sum / those.length
}

/** The log loss of one prediction. */
export const lossOf = ({ chance, recalled }: Prediction): number => -Math.log(recalled ? chance : 1 - chance)
