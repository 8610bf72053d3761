import type { Interview, InterviewPlan } from './Interview.ts'
import { matchingQuestions, type Candidate } from './matchingQuestions.ts'
import { pickQuestions } from './pickQuestions.ts'
import { recentQuestions } from './recentQuestions.ts'
import { repeatedSet } from './repeatedSet.ts'
import { standingOf } from './standingOf.ts'
import type { Card } from '../review/createSchedule.ts'
import type { Bookmarks } from '../userData/bookmarks.ts'

/** What the questions of an interview are drawn from, and by. */
export interface Draw<Q> {
  questions: readonly Q[]
  bookmarks: Bookmarks
  /** What is known of the person's memory, by question. */
  cards: ReadonlyMap<string, Card>
  /** The newest first. */
  earlier: readonly Interview[]
  /** Wall clock, ms since the epoch. */
  now: number
}

/**
 * The questions that a plan asks: those it names, or those it asked before, or new ones. Where the library that is open
 * has none of those it asked before, they are drawn anew.
 */
export function drawQuestions<Q extends Candidate>(plan: InterviewPlan, draw: Draw<Q>): Q[] {
  const { questions, bookmarks, cards, earlier, now } = draw
  const pick = (drawn: InterviewPlan): Q[] =>
    pickQuestions(drawn, matchingQuestions(drawn, questions, bookmarks), {
      standingOf: (id) => standingOf(cards.get(id), bookmarks[id], now),
      recent: recentQuestions(earlier),
    })

  const ids = plan.ids ?? repeatedSet(plan, earlier)
  const repeated = ids === undefined ? [] : pick({ ...plan, ids })
  return plan.ids === undefined && repeated.length === 0 ? pick(plan) : repeated
}
