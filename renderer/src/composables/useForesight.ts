import type { QuestionRow } from '#api/studyApi.ts'
import { dayNamed } from '#domain/calendar/dayNamed.ts'
import { isWanted } from '#domain/goal/isWanted.ts'
import { readiness } from '#domain/progress/readiness.ts'
import { reviewForecast } from '#domain/progress/reviewForecast.ts'
import { wholePercent } from '#domain/progress/wholePercent.ts'
import { computed } from 'vue'
import { useGoal } from '../stores/goal.ts'
import { useReviews } from '../stores/reviews.ts'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'
import { useStudyPlan } from './useStudyPlan.ts'

/**
 * How ready one is at a moment (ms), how ready one can be on the day of the interview, and the reviews to come.
 * @param questions those that have an answer, each once
 */
export function useForesight(questions: () => readonly QuestionRow[], now: number) {
  const goal = useGoal()
  const reviews = useReviews()
  const planFrom = useStudyPlan()
  const today = localDay(now)

  /** The day of the interview that is still to come. */
  const interviewDay = computed(() => {
    const day = goal.current && dayNamed(goal.current.date)
    return day !== undefined && day > today ? day : undefined
  })
  /** What the interview may be about; without one, everything. */
  const wanted = computed(() => {
    const ahead = interviewDay.value === undefined ? undefined : goal.current
    return ahead ? questions().filter((question) => isWanted(question, ahead)) : questions()
  })
  const plan = computed(() => {
    if (interviewDay.value === undefined || wanted.value.length === 0) return undefined
    return planFrom(wanted.value, interviewDay.value, { log: reviews.log, now })
  })

  /** In whole per cent. */
  const readyNow = computed(() =>
    readiness(
      wanted.value.map(({ id }) => id),
      reviews.cards,
      reviews.schedule,
      now,
    ),
  )
  /** In whole per cent, on the day of the interview; absent when there is none, or nothing to gain by then. */
  const readyThen = computed(() => {
    const then = plan.value && wholePercent(plan.value.whole.followed.readiness)
    return then !== undefined && then > readyNow.value ? then : undefined
  })
  const forecast = computed(() =>
    reviewForecast({
      cards: questions().flatMap(({ id }) => reviews.cards.get(id) ?? []),
      schedule: reviews.schedule,
      now,
      dayOf: localDay,
      momentOf: localNoon,
      fresh: plan.value?.days.map(({ fresh }) => fresh.length) ?? [],
    }),
  )
  return { interviewDay, wanted, plan, readyNow, readyThen, forecast }
}
