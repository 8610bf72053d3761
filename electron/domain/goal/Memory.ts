import type { Day, DayOf } from '../calendar/Day.ts'
import { recalledGood } from '../progress/recalledGood.ts'
import type { Card, Schedule } from '../review/createSchedule.ts'

/** What is remembered of a question, and what will be when it is recalled well. */
export interface Memory {
  /** The day it is due; absent while it was never reviewed. */
  due?: Day
  /** Its predicted recall on the day of the interview, 0 to 1; absent while it was never reviewed. */
  recallThen?: number
  /** The memory after it was recalled well on a day. */
  recalledOn: (day: Day) => Memory
}

/** What a memory is reckoned with; moments are ms since the epoch. */
export interface MemoryClock {
  schedule: Schedule
  dayOf: DayOf
  /** When on a day one studies. */
  momentOf: (day: Day) => number
  /** The moment that recall is predicted for. */
  then: number
}

/**
 * The memory of a card, or of a question that was never reviewed. Each step of it is reckoned once: the plan is tried with
 * many paces, and the questions begun on one day share their way.
 */
export function memoryOf(card: Card | undefined, clock: MemoryClock): Memory {
  const { schedule, dayOf, momentOf, then } = clock
  const steps = new Map<Day, Memory>()
  return {
    ...(card === undefined
      ? {}
      : { due: dayOf(card.due.getTime()), recallThen: schedule.recall(card, then) }),
    recalledOn(day) {
      const known = steps.get(day)
      if (known) return known
      const step = memoryOf(recalledGood(schedule, dayOf, card, momentOf(day)), clock)
      steps.set(day, step)
      return step
    },
  }
}
