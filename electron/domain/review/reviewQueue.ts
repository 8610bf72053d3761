import { State } from 'ts-fsrs'
import type { DayOf } from '../calendar/Day.ts'
import type { Bookmarks } from '../userData/bookmarks.ts'
import type { Card, Schedule } from './createSchedule.ts'
import { expectedGain } from './expectedGain.ts'
import { reviewCost } from './reviewCost.ts'
import type { ReviewEntry } from './ReviewEntry.ts'
import { spentOnReviews } from './spentOnReviews.ts'

/** A question of the queue, why it is in it, and the minutes it is expected to take. */
export interface QueueItem {
  id: string
  /** `learning`: rated today and back within minutes; `marked`: not due, but marked weak since its last review. */
  why: 'learning' | 'due' | 'marked' | 'new'
  minutes: number
}

/** What a day's queue is made from. */
export interface QueueRequest {
  schedule: Schedule
  cards: ReadonlyMap<string, Card>
  log: readonly ReviewEntry[]
  bookmarks: Bookmarks
  /** Ids of the questions of the library that have an answer, in reading order. */
  eligible: readonly string[]
  /** The new questions that the plan wants today, in order. */
  fresh: readonly string[]
  /** Moments in ms since the epoch; recall is wanted high at the horizon. */
  now: number
  horizon: number
  dayOf: DayOf
  minutesADay: number
}

interface Candidate {
  id: string
  why: QueueItem['why']
  costMs: number
  /** A learning question that is not due yet. */
  waiting: boolean
  /** The smaller come first. */
  place: readonly number[]
}

/**
 * The questions of a day in the order to ask them, within the minutes a day less what reviews took today. Learning ones
 * that are due come first, then what gains most recall at the horizon per minute, then what is new. A day on which
 * nothing was done yet has one question even if it takes longer. `left`: how many were due or marked and found no room.
 */
export function reviewQueue(request: QueueRequest): { items: QueueItem[]; left: number } {
  const { log, now, dayOf, minutesADay } = request
  const spent = spentOnReviews(log, dayOf(now), dayOf)
  let room = minutesADay * 60_000 - spent
  const candidates = [...standing(request), ...fresh(request)]
  const taken = candidates.filter(({ costMs }, place) => {
    const fits = costMs <= room || (place === 0 && spent === 0)
    if (fits) room -= costMs
    return fits
  })
  const inTime = [...taken.filter(({ waiting }) => !waiting), ...taken.filter(({ waiting }) => waiting)]
  const wanted = (those: readonly Candidate[]): number => those.filter(({ why }) => why !== 'new').length
  return {
    items: inTime.map(({ id, why, costMs }) => ({ id, why, minutes: costMs / 60_000 })),
    left: wanted(candidates) - wanted(taken),
  }
}

/** What is due or marked, the first to ask first. */
function standing(request: QueueRequest): Candidate[] {
  const cost = reviewCost(request.log)
  return request.eligible
    .flatMap((id) => candidate(request, id, cost) ?? [])
    .sort((one, other) => compare(one.place, other.place))
}

function candidate(request: QueueRequest, id: string, cost: number): Candidate | undefined {
  const { schedule, cards, bookmarks, now, horizon, dayOf } = request
  const card = cards.get(id)
  const due = card?.due.getTime() ?? Infinity
  const reviewed = card?.last_review?.getTime() ?? -Infinity
  const isDue = card !== undefined && dayOf(due) <= dayOf(now)
  const bookmark = bookmarks[id]
  const weak = bookmark?.strength === 'weak'
  if (!isDue && !(weak && bookmark.at > reviewed)) return undefined

  // A learning step left lying on an earlier day has lost its moment: it is due like any other.
  if (isDue && card.state !== State.Review && dayOf(reviewed) === dayOf(now)) {
    const waiting = due > now
    return { id, why: 'learning', costMs: cost, waiting, place: [waiting ? 2 : 0, due] }
  }
  const costMs = card === undefined ? 2 * cost : cost
  const gain = (expectedGain(schedule, card, now, horizon) / costMs) * 60_000
  // Gains within one per cent of recall a minute are equals.
  const place = [1, -Math.round(gain * 100), weak ? 0 : 1, -gain, due]
  return { id, why: isDue ? 'due' : 'marked', costMs, waiting: false, place }
}

/** The new questions, once each, unless they are in the queue by a mark already. */
function fresh({ eligible, fresh: ids, cards, bookmarks, log }: QueueRequest): Candidate[] {
  const known = new Set(eligible)
  const costMs = 2 * reviewCost(log)
  return [...new Set(ids)]
    .filter((id) => known.has(id) && !cards.has(id) && bookmarks[id]?.strength !== 'weak')
    .map((id) => ({ id, why: 'new', costMs, waiting: false, place: [] }))
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
