import { isWanted } from '#domain/goal/isWanted.ts'
import { computed } from 'vue'
import { useLibrary } from '../stores/library.ts'
import { useGoalDay } from './useGoalDay.ts'

/**
 * The questions that can be reviewed, in reading order: those with an answer, and only what the interview may be about
 * while one is ahead. In a library that has nothing of that, all of them.
 */
export function useReviewable() {
  const library = useLibrary()
  const { ahead } = useGoalDay()

  return computed(() => {
    const answered = library.rows.filter((row) => row.answered)
    const goal = ahead.value
    const wanted = goal ? answered.filter((row) => isWanted(row, goal)) : answered
    return wanted.length > 0 ? wanted : answered
  })
}
