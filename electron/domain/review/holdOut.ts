import { predictions } from './predictions.ts'
import type { ReviewEntry } from './ReviewEntry.ts'

/** As many predicted reviews a log must have before weights are fitted to it. */
export const leastPredictions = 300

/**
 * Parts a log for the fitting of weights: what to learn from, and the number of the line from which on the last fifth
 * of the predicted reviews is held out. Undefined while there are fewer than 300 predicted reviews.
 */
export function holdOut(
  log: readonly ReviewEntry[],
): { training: readonly ReviewEntry[]; from: number } | undefined {
  const made = predictions(log)
  const first = made[Math.floor(made.length * 0.8)]
  if (first === undefined || made.length < leastPredictions) return undefined
  // An undoing stays wherever it stands, lest what it undid be learned from.
  return { training: log.filter(({ kind, n }) => kind === 'undone' || n < first.n), from: first.n }
}
