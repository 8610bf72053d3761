import { dayNamed } from '#domain/calendar/dayNamed.ts'
import { computed } from 'vue'
import { useGoal } from '../stores/goal.ts'
import { currentDay } from './currentDay.ts'

/** How far the day of the interview is. */
export function useGoalDay() {
  const goal = useGoal()

  const day = computed(() => goal.current && dayNamed(goal.current.date))
  /** How many days are left; 0 on the day itself, below 0 after it, undefined without a goal. */
  const daysLeft = computed(() => (day.value === undefined ? undefined : day.value - currentDay.value))
  /** The goal, unless its day has passed. */
  const ahead = computed(() => ((daysLeft.value ?? -1) >= 0 ? goal.current : undefined))
  return { day, daysLeft, ahead }
}
