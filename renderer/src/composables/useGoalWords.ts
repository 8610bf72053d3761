import type { Day } from '#domain/calendar/Day.ts'
import { weekday } from '#domain/calendar/weekday.ts'
import { useI18n } from 'vue-i18n'
import { localNoon } from './localNoon.ts'

/** The days of a plan in the words of the interface. */
export function useGoalWords() {
  const { t, d } = useI18n()

  const date = (day: Day) => d(localNoon(day), 'day')
  const listed = (day: Day) => d(localNoon(day), 'listed')
  /** «в пятницу». */
  const onWeekday = (day: Day) => t(`goal.weekday.${weekday(day)}`)
  const minutes = (n: number) => t('goal.form.minutesValue', { n }, n)
  return { date, listed, onWeekday, minutes }
}
