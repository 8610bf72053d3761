import { buildReport } from './buildReport.ts'
import type { Interview } from './Interview.ts'

/** An interview among those before it. */
export interface TrendPoint {
  id: string
  /** Wall clock, ms since the epoch. */
  startedAt: number
  /** From 0 to 100. */
  score: number
  /** The median of this score and of up to four before it. */
  median: number
}

/** Of so many the median is taken. */
const window = 5
/** So many are looked back at. */
const lookBack = 12

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1))
}

/** The mean score of the questions that were answered or skipped, a skipped one counting as 0; from 0 to 100. */
function interviewScore(interview: Interview): number | undefined {
  const scores = buildReport(interview).questions.flatMap(({ score }) => score ?? [])
  return scores.length === 0 ? undefined : 100 * mean(scores)
}

/**
 * The scores of the last twelve interviews, the oldest first. An interview of chosen questions, such as a second round of
 * what went badly, is not like the others and is left out, and so is one without a grade.
 * @param interviews finished ones, the newest first
 */
export function scoreTrend(interviews: readonly Interview[]): TrendPoint[] {
  const scored = interviews
    .filter(({ plan }) => plan.ids === undefined)
    .flatMap((interview) => {
      const score = interviewScore(interview)
      return score === undefined ? [] : [{ id: interview.id, startedAt: interview.startedAt, score }]
    })
    .toReversed()
  return scored
    .map((one, place) => ({
      ...one,
      median: median(scored.slice(Math.max(0, place - window + 1), place + 1).map(({ score }) => score)),
    }))
    .slice(-lookBack)
}
