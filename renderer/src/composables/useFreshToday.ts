import { linesBefore } from '#domain/review/linesBefore.ts'
import { computed, shallowRef, watch } from 'vue'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { currentDay } from './currentDay.ts'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'
import { useGoalDay } from './useGoalDay.ts'
import { useReviewable } from './useReviewable.ts'
import { useStudyPlan } from './useStudyPlan.ts'

/** Without a plan no more new questions a day: each comes back within days. */
const freshADay = 5

/**
 * The ids of the new questions to begin today, in order: what the plan wanted of today when the day began, or the first few
 * in reading order where there is no plan. What was begun since then is left out. None for who has neither a plan nor ever
 * reviewed: they are asked first.
 */
export function useFreshToday() {
  const reviews = useReviews()
  const settings = useSettings()
  const reviewable = useReviewable()
  const planFrom = useStudyPlan()
  const { day, ahead } = useGoalDay()
  const portion = shallowRef<readonly string[]>([])

  const lines = computed(() => linesBefore(reviews.log, currentDay.value, localDay))

  // Not computed: it must not be made anew, and come out differently, with each review of the day.
  watch(
    [lines, currentDay, day, reviewable, () => reviews.schedule, () => settings.current.minutesADay],
    () => {
      const log = reviews.log.slice(0, lines.value)
      if (ahead.value && day.value !== undefined) {
        const plan = planFrom(reviewable.value, day.value, { log, now: localNoon(currentDay.value) })
        portion.value = plan.days[0]?.fresh ?? []
      } else {
        const cards = reviews.schedule.replay(log)
        portion.value = reviewable.value.flatMap(({ id }) => (cards.has(id) ? [] : [id])).slice(0, freshADay)
      }
    },
    { immediate: true },
  )
  return computed(() =>
    ahead.value === undefined && reviews.cards.size === 0
      ? []
      : portion.value.filter((id) => !reviews.cards.has(id)),
  )
}
