import { covers } from '#domain/interview/covers.ts'
import type { Scope } from '#domain/interview/Interview.ts'
import { reviewQueue, type QueueItem } from '#domain/review/reviewQueue.ts'
import { minutesADayRange } from '#domain/userData/settings.ts'
import { computed } from 'vue'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'
import { useGoalDay } from './useGoalDay.ts'
import { useReviewable } from './useReviewable.ts'

const horizonMs = 30 * 86_400_000

/** A day's queue, in the order to ask, and how many were left out for want of minutes. */
export interface DayQueue {
  items: QueueItem[]
  left: number
}

/**
 * What is to be reviewed on the day of a moment (ms since the epoch), with the given new questions. A part that is asked
 * for by itself is reviewed whole: the minutes of the day are no limit to it.
 */
export function useReviewQueue(): (now: number, fresh: readonly string[], part?: Scope) => DayQueue {
  const reviews = useReviews()
  const bookmarks = useBookmarks()
  const settings = useSettings()
  const { day } = useGoalDay()
  const reviewable = useReviewable()

  const eligible = (part: Scope | undefined) =>
    reviewable.value.flatMap((row) => (part === undefined || covers(part, row) ? [row.id] : []))
  const interview = computed(() => (day.value === undefined ? undefined : localNoon(day.value)))
  return (now, fresh, part) =>
    reviewQueue({
      schedule: reviews.schedule,
      cards: reviews.cards,
      log: reviews.log,
      bookmarks: bookmarks.all,
      eligible: eligible(part),
      fresh,
      now,
      horizon: interview.value !== undefined && interview.value > now ? interview.value : now + horizonMs,
      dayOf: localDay,
      minutesADay: part === undefined ? settings.current.minutesADay : minutesADayRange.most,
    })
}
