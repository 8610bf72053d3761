import type { Day } from '../calendar/Day.ts'
import { dayMinutes } from './DayMinutes.ts'
import type { Memory } from './Memory.ts'

/** What things cost, minutes. */
export interface StudyCosts {
  review: number
  /** A question reviewed for the first time. */
  fresh: number
  mock: number
}

/** A question on its way to the interview. */
export interface Traveller {
  id: string
  /** The place of its part. */
  part: number
  memory: Memory
}

/** All that a plan is made from. */
export interface Course {
  /** Reviewed ones in the order to be taken where they wait since before today; new ones in the order to begin them. */
  questions: readonly Traveller[]
  /** How many parts there are. */
  parts: number
  /** From today to the day before the interview. */
  days: readonly Day[]
  mocks: readonly Day[]
  costs: StudyCosts
  /** Minutes studied today already. */
  spentToday: number
}

/** What to do on a day. */
export interface PlannedDay {
  day: Day
  reviews: number
  /** Ids of the questions to begin. */
  fresh: string[]
  mock: boolean
  /** What it takes altogether; of today, what is left of it. */
  minutes: number
}

/** How a plan goes when it is followed and every answer is good. */
export interface Simulation {
  days: PlannedDay[]
  /** How many new questions have found no day. */
  uncovered: number
  /** The recall of each question on the day of the interview, in the order of the course. */
  recalls: (number | undefined)[]
  /** For each day, the sums of those recalls by part if the plan is followed through that day. */
  sums: number[][]
}

/**
 * Follows a plan day by day: first the reviews that are due, those that wait longest before the others, then new questions
 * in what is left of the minutes, no more than `pace` a day and none on the last day. A question that is longer than a
 * whole day's minutes has a day of its own.
 */
export function simulatePlan(course: Course, minutesADay: number, pace: number): Simulation {
  const { questions, costs, days } = course
  const memories = questions.map(({ memory }) => memory)
  const comingUp = questionsByDue(course)
  const waiting: number[] = []
  let begun = 0
  let reviewed = 0
  const fresh = memories.flatMap(({ due }, place) => (due === undefined ? [place] : []))
  const sums = Array.from({ length: course.parts }, () => 0)
  questions.forEach(({ part, memory }) => (sums[part] = (sums[part] ?? 0) + (memory.recallThen ?? 0)))

  function study(place: number, ahead: number, day: Day): string {
    const { id, part } = questions[place] as Traveller
    const before = memories[place] as Memory
    const after = before.recalledOn(day)
    memories[place] = after
    sums[part] = (sums[part] ?? 0) + (after.recallThen ?? 0) - (before.recallThen ?? 0)
    comingUp[ahead + Math.max(1, (after.due ?? day) - day)]?.push(place)
    return id
  }

  function followDay(day: Day, ahead: number): PlannedDay {
    waiting.push(...(comingUp[ahead] ?? []))
    const spent = ahead === 0 ? course.spentToday : 0
    const limit = Math.max(0, minutesADay - spent)
    const minutes = dayMinutes(limit, spent === 0)
    const mock = course.mocks.includes(day)
    if (mock) minutes.take(Math.min(costs.mock, limit))

    const firstReview = reviewed
    while (reviewed < waiting.length && minutes.take(costs.review)) {
      study(waiting[reviewed] as number, ahead, day)
      reviewed += 1
    }
    const ids: string[] = []
    const most = ahead === days.length - 1 ? 0 : pace
    while (ids.length < most && begun < fresh.length && minutes.take(costs.fresh)) {
      ids.push(study(fresh[begun] as number, ahead, day))
      begun += 1
    }
    return { day, reviews: reviewed - firstReview, fresh: ids, mock, minutes: minutes.spent() }
  }

  const history: number[][] = []
  const planned = days.map((day, ahead) => {
    const plan = followDay(day, ahead)
    history.push([...sums])
    return plan
  })
  return {
    days: planned,
    uncovered: fresh.length - begun,
    recalls: memories.map(({ recallThen }) => recallThen),
    sums: history,
  }
}

/** The places of the reviewed questions by how many days ahead they are due; overdue ones today. */
function questionsByDue({ questions, days }: Course): number[][] {
  const today = days[0] ?? 0
  const byDue = days.map((): number[] => [])
  questions.forEach(({ memory: { due } }, place) => {
    if (due !== undefined) byDue[Math.max(0, due - today)]?.push(place)
  })
  return byDue
}
