import type { PointState } from '#domain/interview/Interview.ts'

/** An answer of an interview with all that was said about it. */
export interface AnswerWords {
  /** Confidence, clarity and time, in words. */
  facts: string[]
  answer: string
  /** Whether it was spoken, so that nothing typed does not mean nothing said. */
  spoken: boolean
  points: { text: string; state: PointState }[]
  followUps: { question: string; answer: string; state?: PointState }[]
}
