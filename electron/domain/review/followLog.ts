import type { Card, Schedule } from './createSchedule.ts'
import type { ReviewEntry } from './ReviewEntry.ts'

/**
 * The cards of a log that grows, as `replay` makes them. What was added is put on what was made before; the whole log is
 * replayed only when something in it was undone.
 */
export function followLog(schedule: Schedule): (log: readonly ReviewEntry[]) => ReadonlyMap<string, Card> {
  let seen = 0
  let last: ReviewEntry | undefined
  let cards = new Map<string, Card>()

  return (log) => {
    const added = log.slice(seen)
    const rated = added.filter((entry) => entry.kind === 'rated')
    if (log[seen - 1] === last && rated.length === added.length) {
      cards = new Map(cards)
      for (const { id, rating, at } of rated) cards.set(id, schedule.rate(cards.get(id), rating, at))
    } else cards = schedule.replay(log)
    seen = log.length
    last = log.at(-1)
    return cards
  }
}
