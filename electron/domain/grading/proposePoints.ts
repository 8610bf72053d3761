import type { PointState } from '../interview/Interview.ts'
import { rememberOf } from '../search/rememberOf.ts'
import type { Synonyms } from '../search/synonyms.ts'
import { rateSentence } from './rateSentence.ts'
import { readClaim, readClaims } from './readClaims.ts'
import { readSentences, type Sentence } from './readSentences.ts'
import { createTermReader } from './readTerms.ts'

/** What an answer seems to say of a key point, and where it says so: places in the answer that do not overlap. */
export interface Proposal {
  state: PointState
  evidence: { start: number; end: number }[]
}

/** A longer answer hits more, within the lengths that answers in an interview have, in terms. */
const length = { shortest: 35, longest: 80, weight: 2.759 }
const constant = -10.065
/** The ratings from which a point counts as made in part and as made. */
const from = { partly: 0.15, hit: 0.5 }
/** A point is rarely made in more sentences than this. */
const mostEvidence = 2

/** The readers of terms, each with the words that it has met: a library keeps its synonyms as long as it is open. */
const readerOf = rememberOf(createTermReader)

interface Rated extends Sentence {
  rating: number
  isContrary: boolean
}

function propose(rated: readonly Rated[]): Proposal {
  const earning = rated.filter(({ rating }) => rating >= from.partly)
  const best = earning.toSorted((one, other) => other.rating - one.rating).slice(0, mostEvidence)
  const [first] = best
  if (first === undefined) return { state: 'missed', evidence: [] }
  return {
    state: first.rating >= from.hit && !first.isContrary ? 'hit' : 'partly',
    evidence: best
      .toSorted((one, other) => one.start - other.start)
      .map(({ start, end }) => ({ start, end })),
  }
}

/**
 * Proposes which key points a typed answer makes, by its words and for the person to correct: a true statement and a
 * false one in the same words look alike. The languages of the answer and of the points are told by their letters.
 * @param options.mistakes known wrong claims, as markdown; an answer that sounds like one earns less
 */
export function proposePoints(options: {
  answer: string
  keyPoints: readonly string[]
  mistakes: readonly string[]
  synonyms: Synonyms
}): Proposal[] {
  const readTerms = readerOf(options.synonyms)
  const points = readClaims(options.keyPoints, readTerms)
  const mistakes = readClaims(options.mistakes, readTerms)
  const sentences = readSentences(options.answer).map((place) => {
    const claim = readClaim(place.text, readTerms)
    return { place, claim, ratings: rateSentence(claim, points, mistakes) }
  })
  const terms = sentences.reduce((total, { claim }) => total + claim.terms.length, 0)
  const base = constant + length.weight * Math.log(Math.min(length.longest, Math.max(length.shortest, terms)))
  return points.map((point, at) =>
    propose(
      sentences.map(({ place, claim, ratings }) => ({
        ...place,
        rating: base + (ratings[at] ?? 0),
        isContrary: point.isNegated !== claim.isNegated,
      })),
    ),
  )
}
