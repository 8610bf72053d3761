import type { QuestionRow } from '#api/studyApi.ts'
import { isWanted } from '#domain/goal/isWanted.ts'
import { computed } from 'vue'
import { useLibrary } from '../stores/library.ts'
import { useGoalDay } from './useGoalDay.ts'

/**
 * What can be reviewed: the questions with an answer, and only what the interview may be about while one is ahead. In a
 * library that has nothing of that, all of them. `questions` are in reading order.
 */
export function useReviewable() {
  const library = useLibrary()
  const { ahead } = useGoalDay()

  const goal = computed(() => {
    const wanted = ahead.value
    return wanted && library.arranged.answered.some((row) => isWanted(row, wanted)) ? wanted : undefined
  })
  const questions = computed(() => {
    const { answered } = library.arranged
    const wanted = goal.value
    return wanted ? answered.filter((row) => isWanted(row, wanted)) : answered
  })
  const isReviewable = (row: QuestionRow): boolean =>
    row.answered && (goal.value === undefined || isWanted(row, goal.value))
  return { questions, isReviewable }
}
