import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SideGoal } from '../components/shell/SideGoal.ts'
import { useGoalDay } from './useGoalDay.ts'
import { useGoalWords } from './useGoalWords.ts'

/** The interview to come, as the foot of the sidebar tells it. */
export function useSideGoal() {
  const { t } = useI18n()
  const { day, daysLeft } = useGoalDay()
  const { date } = useGoalWords()

  return computed<SideGoal>(() => {
    const left = daysLeft.value
    if (left === undefined || day.value === undefined) return { label: t('goal.when') }
    if (left < 0) return { label: t('goal.was', { date: date(day.value) }) }
    if (left === 0) return { label: t('goal.today') }
    if (left === 1) return { label: t('goal.tomorrow') }
    return { label: t('goal.left', { n: left }, left), note: t('goal.until', { date: date(day.value) }) }
  })
}
