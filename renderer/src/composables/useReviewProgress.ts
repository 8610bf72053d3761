import { spentOnReviews } from '#domain/review/spentOnReviews.ts'
import { standingEntries } from '#domain/review/standingEntries.ts'
import type { QueueItem } from '#domain/review/reviewQueue.ts'
import { computed } from 'vue'
import { useReviews } from '../stores/reviews.ts'
import { localDay } from './localDay.ts'
import type { DayQueue } from './useReviewQueue.ts'

/** How far the reviews of the day have come. */
export function useReviewProgress(queue: () => DayQueue, current: () => QueueItem | undefined) {
  const reviews = useReviews()
  const today = () => localDay(Date.now())

  /** The questions that were reviewed today. */
  const reviewed = computed(() => {
    const day = today()
    const entries = standingEntries(reviews.log).filter(
      ({ from, at }) => from === 'review' && localDay(at) === day,
    )
    return new Set(entries.map(({ id }) => id))
  })
  const rest = computed(() => {
    const item = current()
    return new Set([...queue().items, ...(item ? [item] : [])].map(({ id }) => id))
  })
  const total = computed(() => new Set([...reviewed.value, ...rest.value]).size)

  return {
    reviewed: computed(() => reviewed.value.size),
    total,
    /** The number of the question at hand; one that comes back counts once. */
    place: computed(() => [...reviewed.value].filter((id) => id !== current()?.id).length + 1),
    /** How much is done, 0 to 1; a question that comes back in a few minutes is not. */
    done: computed(() => (total.value === 0 ? 0 : (total.value - rest.value.size) / total.value)),
    /** How long what is left will take, in whole minutes, at least one. */
    minutesLeft: computed(() =>
      Math.max(1, Math.round(queue().items.reduce((sum, { minutes }) => sum + minutes, 0))),
    ),
    /** How long the reviews of the day took, in whole minutes, at least one. */
    minutesSpent: computed(() =>
      Math.max(1, Math.round(spentOnReviews(reviews.log, today(), localDay) / 60_000)),
    ),
  }
}
