import type { Plan } from '#domain/goal/planToDay.ts'
import { spentOnReviews } from '#domain/review/spentOnReviews.ts'
import { computed } from 'vue'
import { useInterview } from '../stores/interview.ts'
import { useReviews } from '../stores/reviews.ts'
import { currentDay } from './currentDay.ts'
import { localDay } from './localDay.ts'
import { useFreshToday } from './useFreshToday.ts'
import { useReviewQueue } from './useReviewQueue.ts'

/** What is left to do of today, as the review session will ask it. */
export interface TodayPortion {
  reviews: number
  fresh: number
  /** Of the reviews and new questions. */
  minutes: number
  /** Whether a mock interview is planned and none was held yet. */
  mock: boolean
  /** Whether anything was reviewed today. */
  begun: boolean
}

/** Today's part of a plan. */
export function useTodayPortion(plan: () => Plan | undefined) {
  const reviews = useReviews()
  const interview = useInterview()
  const freshToday = useFreshToday()
  const queueOf = useReviewQueue()

  return computed<TodayPortion>(() => {
    const today = currentDay.value
    const { items } = queueOf(Date.now(), freshToday.value)
    const fresh = items.filter(({ why }) => why === 'new').length
    const held = interview.past.some(({ startedAt }) => localDay(startedAt) === today)
    return {
      reviews: items.length - fresh,
      fresh,
      minutes: Math.round(items.reduce((sum, item) => sum + item.minutes, 0)),
      mock: plan()?.days[0]?.mock === true && !held,
      begun: spentOnReviews(reviews.log, today, localDay) > 0,
    }
  })
}
