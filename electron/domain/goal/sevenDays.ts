import type { Day } from '../calendar/Day.ts'
import { dayMinutes } from './DayMinutes.ts'
import type { StudyCosts } from './simulatePlan.ts'

/** The worst come back after so many days: a gap makes the second reading count. */
const secondReading = 3
const week = 7

export interface SevenDaysRequest {
  /** The first of the seven days. */
  first: Day
  /** Ids of what went badly, the worst first. */
  poor: readonly string[]
  /** How many reviews fall due on each day, the first with all that is overdue. */
  due: readonly number[]
  minutesADay: number
  /** Rereading a question takes as long as a new one. */
  costs: StudyCosts
}

/** What to do on one of the seven days. */
export interface WeekDay {
  day: Day
  /** Ids of the questions to read again. */
  reread: string[]
  reviews: number
  mock: boolean
  minutes: number
}

/** The week after an interview. */
export interface SevenDays {
  days: WeekDay[]
  /** Ids of what went badly and finds no time in this week. */
  left: string[]
}

/**
 * The seven days after an interview: what went badly is read again in the first three days or as soon as the minutes allow,
 * the worse half of it once more three days later; reviews have the rest of each day; the last day repeats the interview.
 */
export function sevenDays({ first, poor, due, minutesADay, costs }: SevenDaysRequest): SevenDays {
  const waiting = [...poor]
  const worst = new Set(poor.slice(0, Math.ceil(poor.length / 2)))
  const aDay = Math.ceil(poor.length / secondReading)
  const again: string[][] = Array.from({ length: week }, () => [])
  let overdue = 0

  const days = Array.from({ length: week }, (_, ahead): WeekDay => {
    const mock = ahead === week - 1
    const minutes = dayMinutes(minutesADay, true)
    if (mock) minutes.take(Math.min(costs.mock, minutesADay))
    const take = (ids: string[], most: number): string[] => {
      let count = 0
      while (count < Math.min(most, ids.length) && minutes.take(costs.fresh)) count += 1
      return ids.splice(0, count)
    }

    const repeated = mock ? [] : take(again[ahead] ?? [], Infinity)
    const read = mock ? [] : take(waiting, aDay)
    again[ahead + secondReading]?.push(...read.filter((id) => worst.has(id)))

    overdue += due[ahead] ?? 0
    let reviews = 0
    while (reviews < overdue && minutes.take(costs.review)) reviews += 1
    overdue -= reviews
    return { day: first + ahead, reread: [...repeated, ...read], reviews, mock, minutes: minutes.spent() }
  })
  return { days, left: waiting }
}
