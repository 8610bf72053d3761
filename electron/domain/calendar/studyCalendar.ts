import { calendarDate } from './calendarDate.ts'
import type { Day } from './Day.ts'
import { studyMinutes } from './studyMinutes.ts'
import type { StudyDays } from '../userData/studyDays.ts'
import { weekday } from './weekday.ts'

/** How much was studied: not at all, and less than 10, 30 and 60 minutes, and from 60 on. */
export type StudyStep = 0 | 1 | 2 | 3 | 4

export interface StudyCell {
  day: Day
  minutes: number
  step: StudyStep
}

/** One column of the calendar. */
export interface StudyWeek {
  /** Monday to Sunday; days still to come are absent. */
  days: StudyCell[]
  /** The month, 1 to 12, that begins in this week. */
  month?: number
}

function stepOf(minutes: number): StudyStep {
  if (minutes === 0) return 0
  if (minutes < 10) return 1
  if (minutes < 30) return 2
  return minutes < 60 ? 3 : 4
}

/** The calendar of the last weeks, oldest first and this week last. */
export function studyCalendar(days: StudyDays, today: Day, weeks: number): StudyWeek[] {
  const thisMonday = today - weekday(today)
  return Array.from({ length: weeks }, (_, place) => {
    const monday = thisMonday - 7 * (weeks - 1 - place)
    const shown = Array.from({ length: 7 }, (_, ahead) => monday + ahead).filter((day) => day <= today)
    const first = shown.map(calendarDate).find(({ date }) => date === 1)
    return {
      days: shown.map((day) => {
        const minutes = studyMinutes(days, day)
        return { day, minutes, step: stepOf(minutes) }
      }),
      ...(first === undefined ? {} : { month: first.month }),
    }
  })
}
