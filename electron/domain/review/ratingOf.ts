import type { AskedQuestion } from '../interview/Interview.ts'
import { coverage } from '../interview/coverage.ts'
import { namedPoints } from '../interview/namedPoints.ts'
import type { Rating } from './ReviewEntry.ts'

type Graded = Pick<AskedQuestion, 'grade' | 'points' | 'keyPoints' | 'confidence'>

/** The rating that a graded answer of an interview gives; undefined without a grade. */
export function ratingOf(question: Graded): Rating | undefined {
  switch (question.grade) {
    case 2:
      return wasRecalled(question) ? 2 : 1
    default:
      return question.grade
  }
}

/** A partial answer was recalled when half of its key points came, and not by a guess. */
const wasRecalled = ({ points, keyPoints, confidence = 1 }: Graded): boolean =>
  confidence >= 2 && coverage({ hit: namedPoints(points), total: keyPoints.length }) >= 0.5
