import type { Day, DayOf } from '../calendar/Day.ts'
import type { Scope } from '../interview/Interview.ts'
import { knowledgeOf } from '../progress/knowledgeOf.ts'
import { partsOf, type Division, type Placed } from '../progress/partsOf.ts'
import type { Card, Schedule } from '../review/createSchedule.ts'
import { coveringMinutes, coveringPace } from './coveringPace.ts'
import { freshOrder } from './freshOrder.ts'
import { memoryOf } from './Memory.ts'
import { mockDays } from './mockDays.ts'
import type { Course, PlannedDay, StudyCosts } from './simulatePlan.ts'

/** What a plan to the day of the interview is made from. */
export interface PlanRequest {
  /** The questions that the interview may be about, in the order of reading. */
  questions: readonly Placed[]
  by: Division
  cards: ReadonlyMap<string, Card>
  schedule: Schedule
  now: number
  dayOf: DayOf
  /** The moment, ms, at which one studies on a later day, and at which the interview is: noon. */
  momentOf: (day: Day) => number
  interview: Day
  minutesADay: number
  /** Minutes studied today already. */
  spentToday: number
  costs: StudyCosts
  /** The last day before today on which a mock interview was held; absent: none was. */
  lastMock?: Day
}

/** What is predicted for the day of the interview; recall and readiness are 0 to 1. */
export interface Foresight {
  /** The mean recall of what will have been studied by then; absent when that is nothing. */
  recall?: number
  /** The mean recall of all, with 0 for what will not have been studied. */
  readiness: number
}

/** What following the plan changes on the day of the interview. */
export interface Outlook {
  total: number
  /** If nothing is studied any more. */
  without: Foresight
  /** If the plan is followed to its end. */
  followed: Foresight
  /** The readiness on the day of the interview if the plan is followed through each of its days and no further. */
  curve: number[]
}

/** What to study on each day until the interview. */
export interface Plan {
  /** From today to the day before the interview; empty when that has come. */
  days: PlannedDay[]
  /** The most new questions on a day. */
  pace: number
  /** New questions for which there is no time. */
  uncovered: number
  /** The fewest minutes a day, in steps of 5, that leave nothing uncovered; absent when 240 are too few. */
  minutesNeeded?: number
  whole: Outlook
  parts: (Scope & Outlook)[]
}

/**
 * The plan from where one stands today to the day of the interview: every day the reviews that are due, new questions in
 * the calmest pace that still covers them all, and two mock interviews. It assumes that every answer is good. When days
 * were missed, it is simply made again.
 */
export function planToDay(request: PlanRequest): Plan {
  const { minutesADay } = request
  const parts = partsOf(request.questions, request.by)
  const course = courseOf(request, parts)
  const { days, recalls, sums, uncovered } = coveringPace(course, minutesADay)
  const minutesNeeded = coveringMinutes(course)

  // Once for all parts: there may be 1,000 of them, with 100,000 questions.
  const everywhere = course.questions.map((_, place) => place)
  const placesOf = Map.groupBy(everywhere, (place) => course.questions[place]?.part)
  function outlook(part?: number): Outlook {
    const places = part === undefined ? everywhere : (placesOf.get(part) ?? [])
    const foresight = (recallAt: (place: number) => number | undefined): Foresight => {
      const { recall, readiness } = knowledgeOf(places.map(recallAt))
      return { ...(recall === undefined ? {} : { recall }), readiness }
    }
    const sumOf = (day: readonly number[]): number =>
      part === undefined ? day.reduce((sum, one) => sum + one, 0) : (day[part] ?? 0)
    return {
      total: places.length,
      without: foresight((place) => course.questions[place]?.memory.recallThen),
      followed: foresight((place) => recalls[place]),
      curve: sums.map((day) => (places.length === 0 ? 0 : sumOf(day) / places.length)),
    }
  }
  return {
    days,
    pace: Math.max(0, ...days.map(({ fresh }) => fresh.length)),
    uncovered,
    ...(minutesNeeded === undefined ? {} : { minutesNeeded }),
    whole: outlook(),
    parts: parts.map(({ scope }, part) => ({ ...scope, ...outlook(part) })),
  }
}

function courseOf(request: PlanRequest, parts: ReturnType<typeof partsOf>): Course {
  const { cards, schedule, now, dayOf, momentOf, interview, costs, spentToday, lastMock } = request
  const today = dayOf(now)
  const clock = {
    schedule,
    dayOf,
    momentOf: (day: Day) => (day === today ? now : momentOf(day)),
    then: Math.max(now, momentOf(interview)),
  }
  const recallNow = (id: string): number => {
    const card = cards.get(id)
    return card ? schedule.recall(card, now) : 0
  }
  const ordered = freshOrder(
    parts,
    ({ questions }) => questions.reduce((sum, { id }) => sum + recallNow(id), 0) / questions.length,
  )
  const partById = new Map(
    parts.flatMap(({ questions }, part) => questions.map(({ id }) => [id, part] as const)),
  )
  const untouched = memoryOf(undefined, clock)
  return {
    // Least recalled first, which puts new ones before the others and keeps their order.
    questions: ordered
      .map(({ id }) => ({ id, recall: recallNow(id) }))
      .toSorted((one, other) => one.recall - other.recall)
      .map(({ id }) => {
        const card = cards.get(id)
        return { id, part: partById.get(id) ?? 0, memory: card ? memoryOf(card, clock) : untouched }
      }),
    parts: parts.length,
    days: Array.from({ length: Math.max(0, interview - today) }, (_, ahead) => today + ahead),
    mocks: mockDays(today, interview, lastMock),
    costs,
    spentToday,
  }
}
