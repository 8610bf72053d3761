import { seededChance } from '../interview/seededChance.ts'
import { createSchedule, type Card } from './createSchedule.ts'
import type { Rating, RatedEntry } from './ReviewEntry.ts'
import { sampleRating } from './sampleRating.ts'

const hourMs = 3_600_000
const start = Math.floor(1_700_000_000_000 / (24 * hourMs)) * 24 * hourMs + 9 * hourMs

/**
 * A log for tests: someone whose memory follows the given weights learns two questions a day and reviews, from nine
 * o'clock on, whatever the default schedule asks for. The same seed gives the same log.
 */
export function simulateLog(options: {
  weights: readonly number[]
  seed: number
  days: number
}): RatedEntry[] {
  const chance = seededChance(options.seed)
  const mind = createSchedule({ retention: 0.9, weights: options.weights })
  const plan = createSchedule({ retention: 0.9 })
  const memories = new Map<string, Card>()
  const cards = new Map<string, Card>()
  const log: RatedEntry[] = []

  function answer(id: string, at: number): Rating {
    const memory = memories.get(id)
    // A later hour, so that full days count as the dates do.
    const recalled = chance() < (memory === undefined ? 0.6 : mind.recall(memory, at + 10 * hourMs))
    const tone = chance()
    const rating = !recalled ? 1 : tone < 0.15 ? 2 : tone < 0.85 ? 3 : 4
    memories.set(id, mind.rate(memory, rating, at))
    cards.set(id, plan.rate(cards.get(id), rating, at))
    log.push(sampleRating({ n: log.length + 1, at, id, rating }))
    return rating
  }

  for (let day = 0; day < options.days; day++) {
    let at = start + day * 24 * hourMs
    const due = [...cards].filter(([, card]) => card.due.getTime() <= at + 10 * hourMs).map(([id]) => id)
    for (const id of [...due, `${day} one`, `${day} two`])
      for (let tries = 0; tries < 2; tries++) {
        at += 60_000
        if (answer(id, at) > 1) break
      }
  }
  return log
}
