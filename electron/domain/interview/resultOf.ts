import type { AskedQuestion, Confidence, Grade } from './Interview.ts'
import type { Level } from '../question/Question.ts'
import { namedPoints } from './namedPoints.ts'

/** How one question went. */
export interface QuestionResult {
  /** Its place in the interview, from 1. */
  number: number
  id: string
  title: string
  topic: string
  section?: string
  level?: Level
  outcome: AskedQuestion['outcome']
  /** Whether it was skipped, answered or at least begun. */
  reached: boolean
  /** Whether the answer was looked over: answered, or left without a grade after points of it were marked. */
  reviewed: boolean
  flagged: boolean
  confidence?: Confidence
  grade?: Grade
  /** Key points that were named, a half for those named partly, of `total`. */
  hit: number
  total: number
  spentMs: number
  /** Time past the limit of an answer. */
  overMs: number
  /** Sure of it, and wrong. */
  confidentMistake: boolean
}

/** @param limitMs the soft limit of an answer */
export function resultOf(question: AskedQuestion, number: number, limitMs: number): QuestionResult {
  const hit = namedPoints(question.points)
  const { id, title, topic, section, level, outcome, flagged, confidence, grade, spentMs } = question
  return {
    number,
    id,
    title,
    topic,
    ...(section === undefined ? {} : { section }),
    ...(level === undefined ? {} : { level }),
    outcome,
    reached: outcome !== 'open' || spentMs > 0 || question.answer !== '',
    reviewed: outcome === 'answered' || (outcome === 'open' && hit > 0),
    flagged,
    ...(confidence === undefined ? {} : { confidence }),
    ...(grade === undefined ? {} : { grade }),
    hit,
    total: question.keyPoints.length,
    spentMs,
    overMs: Math.max(0, spentMs - limitMs),
    confidentMistake: confidence === 3 && grade !== undefined && grade <= 2,
  }
}
