import type { Steps } from '../steps/Steps.ts'
import type { IndexPart } from './IndexPart.ts'
import { posting } from './posting.ts'
import { postingWorth } from './postingWorth.ts'
import type { Way, Wish } from './Wish.ts'

/** The documents of a part that may be shown for a query; the memory is used again for the next one. */
export interface Candidates {
  count: number
  /** The numbers of the documents in their part, in no order. */
  documents: Uint32Array
  scores: Float32Array
  /** Which share of the wishes each fulfils, by how rare what they look for is. */
  shares: Float32Array
  /** The greatest share of a document that is there. */
  greatestShare: number
}

/** A query as the parts of an index are asked. */
export interface RankedQuery {
  wishes: readonly Wish[]
  /** The query as a title; see `titleMark`. */
  mark: number
  /** How many documents the whole index has. */
  total: number
}

/** How much of what the best document fulfils another must fulfil to be found at all: half, whatever is rounded. */
export const enough = 0.499
/** Sums are rounded in the order in which they are made: what is near the limit is left to who knows the best of all parts. */
const roundedDown = 0.99

/** Ranks the documents of a part. It adds up in memory of its own: one query must be done before the next. */
export interface Ranker {
  /**
   * The documents that fulfil enough, beside the best of the part.
   * @param place of the part in the index: where the meanings name its terms
   * @param isThere whether a document may be found; the best is among those
   */
  rank(place: number, query: RankedQuery, isThere: (document: number) => boolean): Steps<Candidates>
}

/** Chosen by the labelled queries of the bench; see its README for what each is worth. */
const figures = {
  /** How much more a document is worth whose title is about the wishes only, and whose title is the query, word by word. */
  titleCoverage: 0.6,
  sameTitle: 4,
  functionWords: 0.15,
}

/** How much a term is worth the less often it is met: the inverse document frequency of BM25. */
const rarityOf = (frequency: number, total: number): number =>
  Math.log(1 + (Math.max(0, total - frequency) + 0.5) / (frequency + 0.5))

/**
 * What is summed up for a document stands side by side, so that it is fetched at once: at 100,000 documents it is the
 * fetching that takes the time.
 */
const column = {
  /** What the wish at hand finds at its best, and how far a title fulfils it. */
  best: 0,
  bestTitle: 1,
  /** The sums over the wishes of the query: worth, rarity, and how many the title fulfils. */
  score: 2,
  mass: 3,
  titles: 4,
  /** How many meanings of the way at hand are held, what they are worth together, and how many stand in the title. */
  held: 5,
  heldWorth: 6,
  heldInTitle: 7,
} as const
const columns = 8

/** So many postings, or candidates, are gone through in a step. */
const mostInStep = 16_384

/** A ranker of one part. */
export function createRanker(part: IndexPart): Ranker {
  const { postings, postingStarts, documents, titleSizes, titleMarks } = part
  const worthOf = postingWorth(part)
  // All zero between queries.
  const sheet = new Float32Array(documents * columns)
  /** Where the wish at hand found anything. */
  const wished = new Uint32Array(documents)
  let wishedCount = 0
  const candidates: Candidates = {
    count: 0,
    documents: new Uint32Array(documents),
    scores: new Float32Array(documents),
    shares: new Float32Array(documents),
    greatestShare: 0,
  }
  /** What the best that is there has fulfilled so far, by how rare it is. */
  let greatestMass = 0
  /** Whether none can fulfil enough any more that has fulfilled nothing yet. */
  let isClosed = false

  function keep(document: number, value: number, titleShare: number): void {
    const row = document * columns
    const before = sheet[row + column.best] ?? 0
    if (before === 0) wished[wishedCount++] = document
    if (value > before) sheet[row + column.best] = value
    if (titleShare > (sheet[row + column.bestTitle] ?? 0)) sheet[row + column.bestTitle] = titleShare
  }

  /** Keeps what holds a term; returns how many documents that are. */
  function followTerm(term: number, whole: number): number {
    const start = postingStarts[term] ?? 0
    const end = postingStarts[term + 1] ?? 0
    for (let at = start; at < end; at++) {
      const entry = postings[at] ?? 0
      const document = entry >>> posting.documentShift
      if (isClosed && sheet[document * columns + column.mass] === 0) continue
      keep(document, whole * worthOf(document, entry), (entry & posting.inTitle) === 0 ? 0 : whole)
    }
    return end - start
  }

  function* followOne(terms: ReadonlyMap<number, number>, weight: number): Steps<void> {
    let done = 0
    for (const [term, share] of terms) {
      done += followTerm(term, weight * share)
      if (done < mostInStep) continue
      yield
      done = 0
    }
  }

  /** Notes which documents hold a term, of those that hold one of each step before; returns how many were looked at. */
  function holdTerm(term: number, step: number, holding: number[]): number {
    const start = postingStarts[term] ?? 0
    const end = postingStarts[term + 1] ?? 0
    for (let at = start; at < end; at++) {
      const entry = postings[at] ?? 0
      const document = entry >>> posting.documentShift
      const row = document * columns
      if (sheet[row + column.held] !== step || (isClosed && sheet[row + column.mass] === 0)) continue
      if (step === 0) holding.push(document)
      sheet[row + column.held] = step + 1
      sheet[row + column.heldWorth] = (sheet[row + column.heldWorth] ?? 0) + worthOf(document, entry)
      if ((entry & posting.inTitle) !== 0)
        sheet[row + column.heldInTitle] = (sheet[row + column.heldInTitle] ?? 0) + 1
    }
    return end - start
  }

  function* followAll({ meanings, weight }: Way, place: number): Steps<void> {
    const holding: number[] = []
    let done = 0
    for (const [step, { terms }] of meanings.entries())
      for (const term of terms[place]?.keys() ?? []) {
        done += holdTerm(term, step, holding)
        if (done < mostInStep) continue
        yield
        done = 0
      }
    const all = meanings.length
    for (const document of holding) {
      const row = document * columns
      if (sheet[row + column.held] === all)
        keep(
          document,
          (weight * (sheet[row + column.heldWorth] ?? 0)) / all,
          sheet[row + column.heldInTitle] === all ? weight : 0,
        )
      sheet.fill(0, row + column.held, row + columns)
    }
  }

  function follow(way: Way, place: number): Steps<void> {
    const [only, ...others] = way.meanings
    return only !== undefined && others.length === 0
      ? followOne(only.terms[place] ?? new Map(), way.weight)
      : followAll(way, place)
  }

  /** Adds what the wish at hand found to the sums. */
  function fold(rarity: number, isThere: (document: number) => boolean): void {
    for (let at = 0; at < wishedCount; at++) {
      const document = wished[at] ?? 0
      const row = document * columns
      const mass = sheet[row + column.mass] ?? 0
      if (mass === 0) candidates.documents[candidates.count++] = document
      sheet[row + column.mass] = mass + rarity
      if (mass + rarity > greatestMass && isThere(document)) greatestMass = mass + rarity
      sheet[row + column.score] = (sheet[row + column.score] ?? 0) + rarity * (sheet[row + column.best] ?? 0)
      sheet[row + column.titles] = (sheet[row + column.titles] ?? 0) + (sheet[row + column.bestTitle] ?? 0)
      sheet[row + column.best] = 0
      sheet[row + column.bestTitle] = 0
    }
    wishedCount = 0
  }

  /** Adds what a function word found. */
  function foldFunctionWord(rarity: number): void {
    for (let at = 0; at < wishedCount; at++) {
      const row = (wished[at] ?? 0) * columns
      sheet[row + column.score] =
        (sheet[row + column.score] ?? 0) + figures.functionWords * rarity * (sheet[row + column.best] ?? 0)
      sheet[row + column.best] = 0
      sheet[row + column.bestTitle] = 0
    }
    wishedCount = 0
  }

  /** What a candidate is worth that fulfils a share of the wishes. */
  function scoreOf(document: number, share: number, mark: number): number {
    const row = document * columns
    // To the power of 1.5: who fulfils more of the wishes is worth more than the sum tells.
    const score = (sheet[row + column.score] ?? 0) * share * Math.sqrt(share)
    const titled = sheet[row + column.titles] ?? 0
    if (titled === 0) return score
    const titleShare = Math.min(1, titled / Math.max(1, titleSizes[document] ?? 1))
    return (
      score *
      (1 + figures.titleCoverage * titleShare) *
      (titleMarks[document] === mark ? figures.sameTitle : 1)
    )
  }

  return {
    *rank(place, { wishes, mark, total }, isThere) {
      candidates.count = 0
      greatestMass = 0
      // The rarest first: after them few are left that the others can do anything for.
      const telling = wishes
        .filter(({ isTelling, ways }) => isTelling && ways.length > 0)
        .map(({ ways, frequency }) => ({ ways, rarity: rarityOf(frequency, total) }))
        .sort((one, other) => other.rarity - one.rarity)
      const allMass = telling.reduce((sum, { rarity }) => sum + rarity, 0)
      let left = allMass
      for (const { ways, rarity } of telling) {
        isClosed = left < roundedDown * enough * greatestMass
        for (const way of ways) yield* follow(way, place)
        fold(rarity, isThere)
        left -= rarity
        yield
      }
      isClosed = true
      for (const { ways, frequency, isTelling } of wishes) {
        if (isTelling) continue
        for (const way of ways) yield* follow(way, place)
        foldFunctionWord(rarityOf(frequency, total))
        yield
      }
      candidates.greatestShare = greatestMass / allMass
      const found = candidates.count
      candidates.count = 0
      for (let at = 0; at < found; at++) {
        if (at % mostInStep === 0) yield
        const document = candidates.documents[at] ?? 0
        const row = document * columns
        const mass = sheet[row + column.mass] ?? 0
        if (mass >= roundedDown * enough * greatestMass) {
          candidates.documents[candidates.count] = document
          candidates.shares[candidates.count] = mass / allMass
          candidates.scores[candidates.count++] = scoreOf(document, mass / allMass, mark)
        }
        sheet[row + column.score] = 0
        sheet[row + column.mass] = 0
        sheet[row + column.titles] = 0
      }
      return candidates
    },
  }
}
