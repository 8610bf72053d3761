import { createEmptyCard, fsrs, type Card } from 'ts-fsrs'
import type { Rating, ReviewEntry } from './ReviewEntry.ts'
import { standingEntries } from './standingEntries.ts'

export type { Card } from 'ts-fsrs'

/** What is known of a person's memory, and what a rating changes in it. Moments are ms since the epoch. */
export interface Schedule {
  /** The card of every question that was ever rated, as the log makes it; undone lines do not count. */
  replay(log: readonly ReviewEntry[]): Map<string, Card>
  /** The card after a rating; no card stands for a question that was never reviewed. */
  rate(card: Card | undefined, rating: Rating, at: number): Card
  /** The predicted chance, 0 to 1, that the answer is recalled at that moment; it falls once a day. */
  recall(card: Card, at: number): number
}

const dayMs = 86_400_000

/**
 * A schedule by FSRS-6 that asks again when recall has fallen to the retention wanted, with the given weights or the
 * defaults. Nothing in it is left to chance, so that the log alone makes the cards.
 */
export function createSchedule(options: {
  retention: number
  weights?: readonly number[] | undefined
}): Schedule {
  const scheduler = fsrs({
    request_retention: options.retention,
    enable_fuzz: false,
    ...(options.weights === undefined ? {} : { w: options.weights }),
  })

  function rate(card: Card | undefined, rating: Rating, at: number): Card {
    const before: Card = card ?? createEmptyCard(at)
    // A clock that was set back would give a negative age, which ts-fsrs refuses: then no time has passed.
    const setBack = reviewedAt(before) > at
    return scheduler.next(setBack ? { ...before, last_review: at } : before, at, rating).card
  }

  return {
    rate,
    replay(log) {
      const cards = new Map<string, Card>()
      for (const { id, rating, at } of standingEntries(log)) cards.set(id, rate(cards.get(id), rating, at))
      return cards
    },
    // Not by get_retrievability, which takes the moment 0 for the present.
    recall(card, at) {
      const days = Math.max(0, Math.floor((at - reviewedAt(card)) / dayMs))
      return scheduler.forgetting_curve(days, card.stability)
    },
  }
}

const reviewedAt = (card: Card): number => (card.last_review ?? card.due).getTime()
