import { coverage } from './coverage.ts'
import type { QuestionResult } from './resultOf.ts'

/** The questions that went badly: skipped, left unfinished, graded 1 or 2, or less than half complete. */
export const poorQuestions = (results: readonly QuestionResult[]): QuestionResult[] =>
  results.filter(
    ({ outcome, reached, grade = 4, hit, total }) =>
      reached && (outcome !== 'answered' || grade <= 2 || coverage({ hit, total }) < 0.5),
  )

/**
 * Questions in the order to read them again, the worst first: mistakes made with confidence, then those without a
 * grade (skipped or unfinished), then by grade, then by the part of the key points that was named.
 */
export const worstFirst = (results: readonly QuestionResult[]): QuestionResult[] =>
  results.toSorted(
    (one, other) =>
      Number(other.confidentMistake) - Number(one.confidentMistake) ||
      (one.grade ?? 0) - (other.grade ?? 0) ||
      coverage(one) - coverage(other),
  )
