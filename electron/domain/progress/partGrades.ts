import type { Grade, Interview } from '../interview/Interview.ts'

/** What is needed of an interview to tell how its questions were answered. */
export interface GradedInterview extends Pick<Interview, 'startedAt'> {
  questions: readonly Pick<Interview['questions'][number], 'id' | 'outcome' | 'grade' | 'confidence'>[]
}

/** How one question was graded. */
export interface QuestionGrade {
  id: string
  grade: Grade
  /** It was answered badly, and with full confidence. */
  sureAndWrong: boolean
  /** How many interviews ago, from 0 for the last. */
  ago: number
}

/** The grades of some questions over the interviews (newest first), newest first. */
export function partGrades(
  ids: ReadonlySet<string>,
  interviews: readonly GradedInterview[],
): QuestionGrade[] {
  return interviews.flatMap(({ questions }, ago) =>
    questions.flatMap(({ id, outcome, grade, confidence }) =>
      ids.has(id) && outcome === 'answered' && grade !== undefined
        ? { id, grade, sureAndWrong: confidence === 3 && grade <= 2, ago }
        : [],
    ),
  )
}
