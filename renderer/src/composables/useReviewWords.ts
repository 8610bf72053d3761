import type { QueueItem } from '#domain/review/reviewQueue.ts'
import { useI18n } from 'vue-i18n'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { useRelativeDay } from './useRelativeDay.ts'

/** What is said of a review session. */
export function useReviewWords() {
  const { t } = useI18n()
  const reviews = useReviews()
  const settings = useSettings()
  const relativeDay = useRelativeDay()
  const plural = (key: string, n: number, more: Record<string, unknown> = {}) => t(key, { n, ...more }, n)

  /** Why a question is asked today. */
  const why = ({ id, why }: QueueItem) => {
    const last = reviews.cards.get(id)?.last_review?.getTime()
    return t(`review.why.${why}`, { when: last === undefined ? '' : relativeDay(last) })
  }
  /** What finds no room today; undefined when all does. */
  const left = (n: number) => {
    const { minutesADay } = settings.current
    return n === 0 ? undefined : plural('review.left', n, { minutes: plural('review.minutes', minutesADay) })
  }
  const rest = (minutes: number) => plural('review.rest', minutes)
  /** What was done today, what is left, and what tomorrow brings. */
  const done = (day: {
    reviewed: number
    minutes: number
    left: number
    tomorrow: number
    weakest?: string | undefined
  }) => {
    const tomorrow = plural('review.done.tomorrow', day.tomorrow)
    return [
      day.reviewed === 0
        ? t('review.done.nothing')
        : plural('review.done.reviewed', day.reviewed, {
            minutes: plural('review.minutesSpent', day.minutes),
          }),
      left(day.left),
      day.weakest === undefined
        ? t('review.done.stop', { tomorrow })
        : t('review.done.weakest', { tomorrow, part: day.weakest }),
    ]
      .filter(Boolean)
      .join(' ')
  }
  return { why, left, rest, done }
}
