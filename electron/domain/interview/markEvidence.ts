import type { AskedQuestion } from './Interview.ts'

/** A stretch of an answer: plain, or evidence of key points. */
export interface AnswerSegment {
  text: string
  isEvidence: boolean
  /** Places of the key points whose evidence ends with this stretch, in their order. */
  points: number[]
}

interface Span {
  start: number
  end: number
  point: number
}

type Judged = Pick<AskedQuestion, 'answer' | 'points' | 'proposals'>

/** Where the key points that count as named were earned, as far as it lies within the answer. */
function spansOf({ answer, points, proposals = [] }: Judged): Span[] {
  return proposals.flatMap(({ evidence }, point) =>
    points[point] === undefined || points[point] === 'missed'
      ? []
      : evidence
          .map(({ start, end }) => ({ start, end: Math.min(end, answer.length), point }))
          .filter(({ start, end }) => start < end),
  )
}

function segmentsOf(text: string, from: number, spans: readonly Span[]): AnswerSegment[] {
  const to = from + text.length
  const bounds = [from, ...spans.flatMap(({ start, end }) => [start, end]), to]
  const cuts = [...new Set(bounds)]
    .filter((cut) => cut >= from && cut <= to)
    .sort((one, other) => one - other)
  return cuts.slice(1).map((end, place) => {
    const start = cuts[place] ?? from
    const points = spans.filter((span) => span.end === end).map(({ point }) => point)
    return {
      text: text.slice(start - from, end - from),
      isEvidence: spans.some((span) => span.start <= start && span.end >= end),
      points: [...new Set(points)].sort((one, other) => one - other),
    }
  })
}

/**
 * The paragraphs of an answer, each cut where the evidence of a key point begins or ends. Evidence of points that count
 * as missed is left out.
 */
export function markEvidence(question: Judged): AnswerSegment[][] {
  const spans = spansOf(question)
  return [...question.answer.matchAll(/\S(?:(?!\n\s*\n)[^])*/g)].map(({ 0: text, index }) =>
    segmentsOf(text.trimEnd(), index, spans),
  )
}
