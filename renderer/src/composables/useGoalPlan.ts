import { dayName } from '#domain/calendar/dayName.ts'
import { missedDays } from '#domain/goal/missedDays.ts'
import { planPace } from '#domain/goal/planPace.ts'
import { readiness as readinessOf } from '#domain/progress/readiness.ts'
import { wholePercent } from '#domain/progress/wholePercent.ts'
import { computed, ref, watch } from 'vue'
import { useGoal } from '../stores/goal.ts'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { currentDay } from './currentDay.ts'
import { useGoalDay } from './useGoalDay.ts'
import { useReviewable } from './useReviewable.ts'
import { useStudyPlan } from './useStudyPlan.ts'

/** The plan to the day of the interview from where one stands now, and how it compares with the one agreed on. */
export function useGoalPlan() {
  const goal = useGoal()
  const reviews = useReviews()
  const settings = useSettings()
  const { questions } = useReviewable()
  const planFrom = useStudyPlan()
  const { day, daysLeft, ahead } = useGoalDay()

  const now = ref(Date.now())
  watch(currentDay, () => {
    now.value = Date.now()
  })

  /** Absent without an interview ahead, and where the library has nothing it could be about. */
  const plan = computed(() =>
    ahead.value && day.value !== undefined && questions.value.length > 0
      ? planFrom(questions.value, day.value, { log: reviews.log, now: now.value })
      : undefined,
  )
  const pace = computed(() => plan.value && ahead.value && planPace(plan.value, ahead.value))
  const missed = computed(() =>
    ahead.value ? missedDays(ahead.value, goal.days, currentDay.value).length : 0,
  )
  /** In whole per cent: today, and what is predicted for the day of the interview if the plan is followed. */
  const readiness = computed(
    () =>
      plan.value && {
        now: readinessOf(
          questions.value.map(({ id }) => id),
          reviews.cards,
          reviews.schedule,
          now.value,
        ),
        followed: wholePercent(plan.value.whole.followed.readiness),
      },
  )

  /** Studies so many minutes a day from now on; the plan that comes of it is the one agreed on. */
  async function studyFor(minutesADay: number) {
    await settings.change({ minutesADay })
    if (!goal.current || !plan.value) return
    await goal.set({ ...goal.current, setOn: dayName(currentDay.value), freshADay: plan.value.pace })
  }

  return { day, daysLeft, questions, plan, pace, missed, readiness, studyFor }
}
