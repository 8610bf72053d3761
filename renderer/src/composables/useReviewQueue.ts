import { covers } from '#domain/interview/covers.ts'
import type { Scope } from '#domain/interview/Interview.ts'
import { reviewQueue, type QueueItem } from '#domain/review/reviewQueue.ts'
import { minutesADayRange } from '#domain/userData/settings.ts'
import { computed } from 'vue'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
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
  const library = useLibrary()
  const { isReviewable } = useReviewable()

  /** Of what was studied or marked, or is to be begun; in reading order. The rest of the library never is in a queue. */
  const eligible = (fresh: readonly string[], part: Scope | undefined): string[] => {
    const { rowsById, placeOf } = library.arranged
    const touched = new Set([...reviews.cards.keys(), ...Object.keys(bookmarks.all), ...fresh])
    return [...touched]
      .filter((id) => {
        const row = rowsById.get(id)
        return row !== undefined && isReviewable(row) && (part === undefined || covers(part, row))
      })
      .sort((one, other) => (placeOf(one) ?? 0) - (placeOf(other) ?? 0))
  }
  const interview = computed(() => (day.value === undefined ? undefined : localNoon(day.value)))
  return (now, fresh, part) =>
    reviewQueue({
      schedule: reviews.schedule,
      cards: reviews.cards,
      log: reviews.log,
      bookmarks: bookmarks.all,
      eligible: eligible(fresh, part),
      fresh,
      now,
      horizon: interview.value !== undefined && interview.value > now ? interview.value : now + horizonMs,
      dayOf: localDay,
      minutesADay: part === undefined ? settings.current.minutesADay : minutesADayRange.most,
    })
}
