import { leastPredictions } from '#domain/review/holdOut.ts'
import { intervalFactor } from '#domain/review/intervalFactor.ts'
import { predictions } from '#domain/review/predictions.ts'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { useRelativeDay } from './useRelativeDay.ts'

/** What is said of the settings of the review, and the fitting of the schedule. */
export function useReviewSettings() {
  const { t, n: number } = useI18n()
  const reviews = useReviews()
  const settings = useSettings()
  const relativeDay = useRelativeDay()
  const fitting = ref(false)

  const decimals = (value: number, digits: number) =>
    number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const factorWords = (factor: number) => {
    const times = Math.max(factor, 1 / factor)
    if (times < 1.05) return t('review.settings.factor.same')
    return t(`review.settings.factor.${factor > 1 ? 'longer' : 'shorter'}`, { x: decimals(times, 1) })
  }
  const retentionHint = computed(() => {
    const { retention } = settings.current
    return t('review.settings.retentionHint', {
      n: Math.round(retention * 100),
      factor: factorWords(intervalFactor(retention, reviews.fit?.weights)),
    })
  })

  const predicted = computed(() => predictions(reviews.log).length)
  const canFit = computed(() => predicted.value >= leastPredictions)
  const last = computed(() => {
    const { fit } = reviews
    if (!fit) return undefined
    const result = { n: fit.heldOut, before: decimals(fit.before, 3), after: decimals(fit.after, 3) }
    return {
      when: t('review.settings.fitWhen', { n: fit.reviews, when: relativeDay(fit.at) }, fit.reviews),
      words: t(`review.settings.${fit.weights ? 'fitAccepted' : 'fitRefused'}`, result, fit.heldOut),
    }
  })
  const fit = computed(() => ({
    count: t(`review.settings.${canFit.value ? 'fitEnough' : 'fitTooFew'}`, {
      n: predicted.value,
      needed: leastPredictions,
    }),
    canFit: canFit.value,
    fitting: fitting.value,
    last: last.value,
  }))
  const runFit = async () => {
    fitting.value = true
    try {
      await reviews.fitSchedule()
    } finally {
      fitting.value = false
    }
  }
  return { retentionHint, fit, runFit }
}
