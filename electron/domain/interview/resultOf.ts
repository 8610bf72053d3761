import type { AskedQuestion, Confidence, Grade } from './Interview.ts'
import type { Level } from '../question/Question.ts'
import { answerScore } from './answerScore.ts'
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
  clarity?: Grade
  /** From 0 to 1, 0 where it was skipped; absent where it was not graded. */
  score?: number
  /** Key points that were named, a half for those named partly, of `total`. */
  hit: number
  total: number
  /** Follow-ups that were judged, and how much of them was named, a half for each that was named partly. */
  followUps: { hit: number; total: number }
  spentMs: number
  /** Time past the limit of an answer. */
  overMs: number
  /** Sure of it, and wrong. */
  confidentMistake: boolean
}

/** @param limitMs the soft limit of an answer */
export function resultOf(question: AskedQuestion, number: number, limitMs: number): QuestionResult {
  const hit = namedPoints(question.points)
  const { id, title, topic, section, level, outcome, flagged, confidence, grade, clarity, spentMs } = question
  const total = question.keyPoints.length
  const judged = question.followUps.flatMap(({ state }) => state ?? [])
  return {
    number,
    id,
    title,
    topic,
    ...(section === undefined ? {} : { section }),
    ...(level === undefined ? {} : { level }),
    outcome,
    reached: outcome !== 'open' || spentMs > 0 || question.answer !== '',
    reviewed: outcome === 'answered' || (outcome !== 'skipped' && hit > 0),
    flagged,
    ...(confidence === undefined ? {} : { confidence }),
    ...(grade === undefined ? {} : { grade }),
    ...(clarity === undefined ? {} : { clarity }),
    ...(outcome === 'skipped' ? { score: 0 } : {}),
    ...(outcome === 'answered' && grade !== undefined ? { score: answerScore({ grade, hit, total }) } : {}),
    hit,
    total,
    followUps: { hit: namedPoints(judged), total: judged.length },
    spentMs,
    overMs: Math.max(0, spentMs - limitMs),
    confidentMistake: confidence === 3 && grade !== undefined && grade <= 2,
  }
}
