import { confidences, type Confidence } from './Interview.ts'
import type { QuestionResult } from './resultOf.ts'

/** How often somebody is right who says so of themselves: one guess of three, two of three, nine of ten. */
const expectedRight = { 1: 1 / 3, 2: 2 / 3, 3: 0.9 } as const
/** With fewer answers there is nothing to compare. */
const enoughAnswers = 3

/** What came of the answers that were given with one confidence. */
export interface Calibration {
  confidence: Confidence
  /** The part that should have been right, 0 to 1. */
  expected: number
  /** Those that were graded, in the order asked; right is a grade of 3 or 4. */
  answers: { number: number; right: boolean }[]
  right: number
}

/** Confidence against correctness, the least sure first; empty with fewer than three answers that have both. */
export function calibration(results: readonly QuestionResult[]): Calibration[] {
  const judged = results.flatMap(({ number, confidence, grade }) =>
    confidence === undefined || grade === undefined ? [] : [{ number, confidence, right: grade >= 3 }],
  )
  if (judged.length < enoughAnswers) return []
  return confidences.map((confidence) => {
    const answers = judged
      .filter((one) => one.confidence === confidence)
      .map(({ number, right }) => ({ number, right }))
    return {
      confidence,
      expected: expectedRight[confidence],
      answers,
      right: answers.filter(({ right }) => right).length,
    }
  })
}

/**
 * What calibration comes to: the confidence that promised most beyond what was right, or least, the sure one before the
 * others; undefined where each was right as often as it should have been, to the nearest whole answer. A difference of
 * answers that were not sure is told from three of them on.
 */
export function calibrationGap(rows: readonly Calibration[]): Calibration | undefined {
  const gap = ({ right, expected, answers }: Calibration): number =>
    Math.abs(right - Math.round(expected * answers.length))
  return rows
    .filter(({ confidence, answers }) => confidence === 3 || answers.length >= enoughAnswers)
    .filter((row) => gap(row) > 0)
    .toSorted(
      (one, other) => Number(other.confidence === 3) - Number(one.confidence === 3) || gap(other) - gap(one),
    )[0]
}
