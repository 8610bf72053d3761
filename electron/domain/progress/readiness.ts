import type { Card, Schedule } from '../review/createSchedule.ts'
import { knowledgeOf } from './knowledgeOf.ts'
import { wholePercent } from './wholePercent.ts'

/**
 * How ready one is for questions about any of these, in whole per cent: the mean predicted recall at a moment (ms), with 0
 * for what was never reviewed. 100 is said only of all that is known for certain, and 0 only where nothing is.
 */
export function readiness(
  ids: readonly string[],
  cards: ReadonlyMap<string, Card>,
  schedule: Schedule,
  at: number,
): number {
  const recalls = ids.map((id) => cards.get(id)).map((card) => card && schedule.recall(card, at))
  return wholePercent(knowledgeOf(recalls).readiness)
}
