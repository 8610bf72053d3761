import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs'
import type { ReviewEntry } from './ReviewEntry.ts'
import { reviewHistories, type PastReview } from './reviewHistories.ts'

/** What FSRS expected of a review, and what came. */
export interface Prediction {
  /** The number of the review's line in the log. */
  n: number
  /** The predicted chance of recall, 0 to 1. */
  chance: number
  /** Anything but Again. */
  recalled: boolean
}

/**
 * A prediction for each review of a question that was reviewed before, at least a day earlier, in the order of the log;
 * reviews of the same day are not predicted, as in the benchmark of FSRS (open-spaced-repetition/srs-benchmark).
 */
export const predictions = (log: readonly ReviewEntry[], weights?: readonly number[]): Prediction[] =>
  predictHistories(reviewHistories(log), weights).sort((one, other) => one.n - other.n)

/** The predictions of `predictions` for histories that are made once and predicted with many weights. */
export function predictHistories(
  histories: readonly (readonly PastReview[])[],
  weights?: readonly number[],
): Prediction[] {
  const algorithm = new FSRSAlgorithm(weights === undefined ? {} : { w: weights })
  const made: Prediction[] = []
  for (const reviews of histories) {
    let memory: FSRSState | null = null
    for (const { n, rating, days } of reviews) {
      const chance = memory === null ? 0 : algorithm.forgetting_curve(days, memory.stability)
      if (memory !== null && days >= 1) made.push({ n, chance, recalled: rating > 1 })
      memory = algorithm.next_state(memory, days, rating, chance)
    }
  }
  return made
}
