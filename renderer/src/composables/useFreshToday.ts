import { linesBefore } from '#domain/review/linesBefore.ts'
import { computed, effectScope, shallowRef, watch } from 'vue'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { afterFrame } from './afterFrame.ts'
import { currentDay } from './currentDay.ts'
import { firstFresh } from './firstFresh.ts'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'
import { useGoalDay } from './useGoalDay.ts'
import { quicklyReckoned } from './usePageFirst.ts'
import { useReviewable } from './useReviewable.ts'
import { useStudyPlan } from './useStudyPlan.ts'

/** Without a plan no more new questions a day: each comes back within days. */
const freshADay = 5

function freshToday() {
  const reviews = useReviews()
  const settings = useSettings()
  const { questions } = useReviewable()
  const planFrom = useStudyPlan()
  const { day, ahead } = useGoalDay()
  const portion = shallowRef<readonly string[]>([])

  const lines = computed(() => linesBefore(reviews.log, currentDay.value, localDay))
  const portionNow = (): readonly string[] => {
    const log = reviews.log.slice(0, lines.value)
    if (!ahead.value || day.value === undefined)
      return firstFresh(questions.value, reviews.schedule.replay(log), freshADay)
    const plan = planFrom(questions.value, day.value, { log, now: localNoon(currentDay.value) })
    return plan.days[0]?.fresh ?? []
  }

  // Not computed: it must not be made anew, and come out differently, with each review of the day.
  watch(
    [lines, currentDay, day, questions, () => reviews.schedule, () => settings.current.minutesADay],
    async (_now, _before, onCleanup) => {
      let late = false
      onCleanup(() => (late = true))
      if (ahead.value && questions.value.length > quicklyReckoned) await afterFrame()
      if (!late) portion.value = portionNow()
    },
    { immediate: true },
  )
  return computed(() =>
    ahead.value === undefined && reviews.cards.size === 0
      ? []
      : portion.value.filter((id) => !reviews.cards.has(id)),
  )
}

let shared: ReturnType<typeof freshToday> | undefined

/**
 * The ids of the new questions to begin today, in order: what the plan wanted of today when the day began, or the first few
 * in reading order where there is no plan. What was begun since then is left out. None for who has neither a plan nor ever
 * reviewed: they are asked first. Made once for the whole window.
 */
export const useFreshToday = (): ReturnType<typeof freshToday> =>
  (shared ??= effectScope(true).run(freshToday) ?? freshToday())
