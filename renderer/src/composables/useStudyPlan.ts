import type { QuestionRow } from '#api/studyApi.ts'
import type { Day } from '#domain/calendar/Day.ts'
import { planToDay, type Plan } from '#domain/goal/planToDay.ts'
import { divisionOf } from '#domain/progress/divisionOf.ts'
import { reviewCost } from '#domain/review/reviewCost.ts'
import type { ReviewEntry } from '#domain/review/ReviewEntry.ts'
import { spentOnReviews } from '#domain/review/spentOnReviews.ts'
import { useInterview } from '../stores/interview.ts'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'

/** How long a mock interview takes in a plan, minutes. */
const mockMinutes = 30

/** Where one stood at a moment, ms since the epoch: with the log of reviews as it was then. */
export interface Standpoint {
  log: readonly ReviewEntry[]
  now: number
}

/** Makes the plan to the day of an interview about some questions, with the minutes a day of the settings. */
export function useStudyPlan(): (questions: readonly QuestionRow[], day: Day, from: Standpoint) => Plan {
  const reviews = useReviews()
  const interview = useInterview()
  const settings = useSettings()

  return (questions, day, { log, now }) => {
    const review = reviewCost(log) / 60_000
    const today = localDay(now)
    const held = interview.past.find(({ startedAt }) => localDay(startedAt) < today)
    return planToDay({
      questions,
      by: divisionOf(questions),
      cards: log === reviews.log ? reviews.cards : reviews.schedule.replay(log),
      schedule: reviews.schedule,
      now,
      dayOf: localDay,
      momentOf: localNoon,
      interview: day,
      minutesADay: settings.current.minutesADay,
      spentToday: spentOnReviews(log, today, localDay) / 60_000,
      costs: { review, fresh: 2 * review, mock: mockMinutes },
      ...(held === undefined ? {} : { lastMock: localDay(held.startedAt) }),
    })
  }
}
