import { calendarDate } from '#domain/calendar/calendarDate.ts'
import type { Day } from '#domain/calendar/Day.ts'
import { sevenDays, type SevenDays } from '#domain/goal/sevenDays.ts'
import type { Interview } from '#domain/interview/Interview.ts'
import { reviewCost } from '#domain/review/reviewCost.ts'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useLibrary } from '../stores/library.ts'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { localDay } from './localDay.ts'

/** What to do on one of the seven days, in words; the questions to read again by their ids. */
export interface PlannedDay {
  name: string
  reread: string[]
  besides: string[]
  minutes: string
}

const minuteMs = 60_000
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/**
 * The plan of the seven days from the day after an interview, or from today when that has passed. A question takes as long
 * to read again as those that went badly take on average.
 * @param poor ids of what went badly, the worst first
 */
export function useWeekPlan(
  interview: () => Interview | undefined,
  poor: () => readonly string[],
): { days: ComputedRef<PlannedDay[]>; finding: ComputedRef<string> } {
  const { t, d } = useI18n()
  const library = useLibrary()
  const reviews = useReviews()
  const settings = useSettings()

  /** How many reviews fall due on each day from the first on; what is overdue on the first. */
  const dueFrom = (first: Day): number[] => {
    const due = Array.from({ length: 7 }, () => 0)
    for (const [id, card] of reviews.cards) {
      const ahead = Math.max(0, localDay(card.due.getTime()) - first)
      if (ahead < due.length && library.rowsById.has(id)) due[ahead] = (due[ahead] ?? 0) + 1
    }
    return due
  }
  const plan = computed<SevenDays>(() => {
    const held = interview()
    if (!held) return { days: [], left: [] }
    const { startedAt, finishedAt = startedAt, plan: asked, questions } = held
    const first = Math.max(localDay(finishedAt) + 1, localDay(Date.now()))
    const review = reviewCost(reviews.log) / minuteMs
    const there = poor().flatMap((id) => library.rowsById.get(id) ?? [])
    const spent = questions.reduce((sum, { spentMs }) => sum + spentMs, 0)
    return sevenDays({
      first,
      poor: there.map(({ id }) => id),
      due: dueFrom(first),
      minutesADay: settings.current.minutesADay,
      costs: {
        review,
        fresh: there.length === 0 ? 2 * review : mean(there.map(({ minutes }) => minutes)),
        mock: asked.minutes ?? Math.max(1, spent / minuteMs),
      },
    })
  })

  const nameOf = (day: Day): string => {
    const { year, month, date } = calendarDate(day)
    return d(new Date(year, month - 1, date), { weekday: 'short', day: 'numeric', month: 'short' })
  }
  const days = computed(() =>
    plan.value.days.map(({ day, reread, reviews: count, mock, minutes }) => ({
      name: nameOf(day),
      reread,
      besides: [
        ...(count > 0 ? [t('report.week.reviews', { n: count }, count)] : []),
        ...(mock ? [t('report.week.mock')] : []),
      ],
      minutes: minutes === 0 ? '' : t('report.reread.minutes', { n: Math.ceil(minutes) }),
    })),
  )
  const finding = computed(() => {
    const { days: planned, left } = plan.value
    if (left.length > 0) return t('report.week.left', { n: left.length }, left.length)
    const whole = planned.reduce((sum, { minutes }) => sum + Math.ceil(minutes), 0)
    return t('report.week.finding', { n: whole }, whole)
  })
  return { days, finding }
}
