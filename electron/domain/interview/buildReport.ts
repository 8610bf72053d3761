import type { Interview } from './Interview.ts'
import { poorQuestions, worstFirst } from './poorQuestions.ts'
import { resultOf, type QuestionResult } from './resultOf.ts'
import { sectionResults, type SectionResult } from './sectionResults.ts'
import { tally, type Tally } from './tally.ts'
import { wholeTime } from './wholeTime.ts'

/** What an interview comes to. The time is that of follow-ups too. */
export interface Totals extends Omit<Tally, 'hit' | 'total'> {
  skipped: number
  /** Neither begun nor skipped. */
  notReached: number
  /** Key points of the answered questions that were named, a half for those named partly, of `total`. */
  coverage: { hit: number; total: number }
  /** Follow-ups that were judged, and how many of them were answered, a half for each that was answered partly. */
  followUps: { hit: number; total: number }
  /** The limit of the whole, ms; absent: none. */
  limitMs?: number
}

/** How an interview went. */
export interface Report {
  totals: Totals
  sections: SectionResult[]
  questions: QuestionResult[]
  /** Ids of what went badly, in the order asked. */
  poor: string[]
  /** The same ids in the order to read them again, the worst first. */
  reread: string[]
}

/** The report of an interview, finished or not; of one with the clock running it holds what has been booked. */
export function buildReport(interview: Interview): Report {
  const answerLimitMs = interview.plan.answerSeconds * 1000
  const questions = interview.questions.map((question, place) => resultOf(question, place + 1, answerLimitMs))
  const { hit, total, ...counts } = tally(questions)
  const { spentMs, limitMs } = wholeTime(interview)
  const sum = (of: (result: QuestionResult) => number) =>
    questions.reduce((whole, result) => whole + of(result), 0)
  const poor = poorQuestions(questions)
  return {
    totals: {
      ...counts,
      skipped: questions.filter(({ outcome }) => outcome === 'skipped').length,
      notReached: questions.filter(({ reached }) => !reached).length,
      coverage: { hit, total },
      followUps: {
        hit: sum(({ followUps }) => followUps.hit),
        total: sum(({ followUps }) => followUps.total),
      },
      spentMs,
      ...(limitMs === undefined ? {} : { limitMs }),
    },
    sections: sectionResults(questions),
    questions,
    poor: poor.map(({ id }) => id),
    reread: worstFirst(poor).map(({ id }) => id),
  }
}
