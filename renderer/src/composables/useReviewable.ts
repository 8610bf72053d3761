import { isWanted } from '#domain/goal/isWanted.ts'
import { computed } from 'vue'
import { useLibrary } from '../stores/library.ts'
import { useGoalDay } from './useGoalDay.ts'

/**
 * The questions that can be reviewed, in reading order: those with an answer, and only what the interview may be about
 * while one is ahead.
 */
export function useReviewable() {
  const library = useLibrary()
  const { ahead } = useGoalDay()

  return computed(() =>
    library.rows.filter((row) => row.answered && (!ahead.value || isWanted(row, ahead.value))),
  )
}
