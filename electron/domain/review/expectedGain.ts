import type { Card, Schedule } from './createSchedule.ts'

/**
 * How much a review now is expected to lift the chance of recall at the horizon: the mean of what Good and Again would
 * make of it, weighed by the chance of each, less what is left of it without a review. A question that was never
 * reviewed has an even chance and nothing to lose. Moments are ms since the epoch.
 */
export function expectedGain(
  schedule: Schedule,
  card: Card | undefined,
  now: number,
  horizon: number,
): number {
  const chance = card === undefined ? 0.5 : schedule.recall(card, now)
  const untouched = card === undefined ? 0 : schedule.recall(card, horizon)
  const afterGood = schedule.recall(schedule.rate(card, 3, now), horizon)
  const afterAgain = schedule.recall(schedule.rate(card, 1, now), horizon)
  return chance * afterGood + (1 - chance) * afterAgain - untouched
}
