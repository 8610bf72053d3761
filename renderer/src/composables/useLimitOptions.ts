import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { useI18n } from 'vue-i18n'
import { withHardLimit, withSoftLimit } from './answerLimits.ts'
import type { PlanOption } from './usePlanOptions.ts'
import { usePlanWords } from './usePlanWords.ts'

const minuteCounts = [10, 20, 30, 45, 60]
const softSpans = [60, 90, 120, 180, 300]
const hardSpans = [60, 90, 120, 180, 240, 300, 480, 600, 900, 1200, 1800]
/** How many of them a menu offers. */
const hardOffered = 5

/** What the limits of an interview and of its answers can be changed to. */
export function useLimitOptions() {
  const { t } = useI18n()
  const words = usePlanWords()

  const minutes = (plan: InterviewPlan): PlanOption[] => {
    const { minutes: limit, ...unlimited } = plan
    return [
      ...minuteCounts.map((n) => ({
        value: String(n),
        label: words.count('minutes', n),
        checked: limit === n,
        plan: { ...plan, minutes: n },
      })),
      { value: 'none', label: t('interview.plan.noLimit'), checked: limit === undefined, plan: unlimited },
    ]
  }

  const answer = (plan: InterviewPlan): PlanOption[] =>
    softSpans.map((seconds) => ({
      value: String(seconds),
      label: words.span(seconds),
      checked: plan.answerSeconds === seconds,
      plan: withSoftLimit(plan, seconds),
    }))

  const hard = (plan: InterviewPlan): PlanOption[] => [
    ...hardSpans
      .filter((seconds) => seconds >= plan.answerSeconds)
      .slice(0, hardOffered)
      .map((seconds) => ({
        value: String(seconds),
        label: words.span(seconds),
        ...(seconds === plan.answerSeconds ? { hint: t('planning.hard.noReserve') } : {}),
        checked: plan.hardSeconds === seconds,
        plan: withHardLimit(plan, seconds),
      })),
    {
      value: 'none',
      label: t('planning.hard.none'),
      hint: t('planning.hard.noneHint'),
      checked: plan.hardSeconds === undefined,
      plan: withHardLimit(plan, undefined),
    },
  ]

  return { minutes, answer, hard }
}
