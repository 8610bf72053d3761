import type { Steps } from '../steps/Steps.ts'
import type { IndexPart } from './IndexPart.ts'
import { posting } from './posting.ts'
import type { Way, Wish } from './Wish.ts'

/** What a part holds for a query; the memory is used again for the next one. */
export interface Candidates {
  count: number
  /** The numbers of the documents in their part, in no order. */
  documents: Uint32Array
  scores: Float32Array
  /** Which share of the wishes each fulfils, by how rare what they look for is. */
  shares: Float32Array
}

/** A query as the parts of an index are asked. */
export interface RankedQuery {
  wishes: readonly Wish[]
  /** The query as a title; see `titleMark`. */
  mark: number
  /** How many documents the whole index has. */
  total: number
}

/** Ranks the documents of a part. It adds up in memory of its own: one query must be done before the next. */
export interface Ranker {
  /**
   * All documents that fulfil a wish.
   * @param place of the part in the index: where the meanings name its terms
   */
  rank(place: number, query: RankedQuery): Steps<Candidates>
}

/** Chosen by the labelled queries of the bench; see its README for what each is worth. */
const figures = {
  /** What a term is worth where it stands; one in the body counts the more the more often it stands there, up to 2.2. */
  title: 3,
  names: 1.4,
  summary: 1.2,
  /** How soon the repetition of a term says no more, and how much the length of a body matters: k1 and b of BM25. */
  saturation: 1.2,
  lengthShare: 0.6,
  /** How much more a document is worth whose title is about the wishes only, and whose title is the query, word by word. */
  titleCoverage: 0.6,
  sameTitle: 4,
  functionWords: 0.15,
}

/** Bodies are told apart by their length in steps of a part of the mean. */
const lengthStep = 1 / 32
const lengthClasses = 256

/** How much a term is worth the less often it is met: the inverse document frequency of BM25. */
const rarityOf = (frequency: number, total: number): number =>
  Math.log(1 + (Math.max(0, total - frequency) + 0.5) / (frequency + 0.5))

/** What a term is worth by the places that its posting names, but for the body. */
const placeWorth = Float32Array.from({ length: posting.placeBits + 1 }, (_, bits) => {
  const of = (place: number, worth: number) => ((bits & place) === 0 ? 0 : worth)
  return (
    of(posting.inTitle, figures.title) +
    of(posting.inNames, figures.names) +
    of(posting.inSummary, figures.summary)
  )
})

/** What a term in the body is worth, by how often it stands there and by the class of the body's length, as BM25 has it. */
const bodyWorth = Float32Array.from({ length: (posting.inBody + 1) * lengthClasses }, (_, place) => {
  const often = Math.floor(place / lengthClasses)
  const length = (place % lengthClasses) * lengthStep
  const { saturation, lengthShare } = figures
  return often === 0
    ? 0
    : (often * (saturation + 1)) / (often + saturation * (1 - lengthShare + lengthShare * length))
})

function classifyLengths({ bodySizes, documents }: IndexPart): Uint8Array {
  let sum = 0
  for (const size of bodySizes) sum += size
  const step = (lengthStep * sum) / Math.max(1, documents) || 1
  const classes = new Uint8Array(documents)
  for (let document = 0; document < documents; document++)
    classes[document] = Math.min(lengthClasses - 1, (bodySizes[document] ?? 0) / step)
  return classes
}

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
  const lengths = classifyLengths(part)
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
  }

  const worthOf = (document: number, entry: number): number =>
    (placeWorth[entry & posting.placeBits] ?? 0) +
    (bodyWorth[(entry & posting.inBody) * lengthClasses + (lengths[document] ?? 0)] ?? 0)

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
      if (sheet[row + column.held] !== step) continue
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
  function fold(rarity: number): void {
    for (let at = 0; at < wishedCount; at++) {
      const document = wished[at] ?? 0
      const row = document * columns
      const mass = sheet[row + column.mass] ?? 0
      if (mass === 0) candidates.documents[candidates.count++] = document
      sheet[row + column.mass] = mass + rarity
      sheet[row + column.score] = (sheet[row + column.score] ?? 0) + rarity * (sheet[row + column.best] ?? 0)
      sheet[row + column.titles] = (sheet[row + column.titles] ?? 0) + (sheet[row + column.bestTitle] ?? 0)
      sheet[row + column.best] = 0
      sheet[row + column.bestTitle] = 0
    }
    wishedCount = 0
  }

  /** Adds what a function word found, to those only that were found without it. */
  function foldFunctionWord(rarity: number): void {
    for (let at = 0; at < wishedCount; at++) {
      const row = (wished[at] ?? 0) * columns
      if (sheet[row + column.mass] !== 0)
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
    *rank(place, { wishes, mark, total }) {
      candidates.count = 0
      let allMass = 0
      for (const { ways, frequency, isTelling } of wishes) {
        if (!isTelling || ways.length === 0) continue
        const rarity = rarityOf(frequency, total)
        allMass += rarity
        for (const way of ways) yield* follow(way, place)
        fold(rarity)
        yield
      }
      for (const { ways, frequency, isTelling } of wishes) {
        if (isTelling) continue
        for (const way of ways) yield* follow(way, place)
        foldFunctionWord(rarityOf(frequency, total))
        yield
      }
      for (let at = 0; at < candidates.count; at++) {
        if (at % mostInStep === 0) yield
        const document = candidates.documents[at] ?? 0
        const row = document * columns
        const share = (sheet[row + column.mass] ?? 0) / allMass
        candidates.shares[at] = share
        candidates.scores[at] = scoreOf(document, share, mark)
        sheet[row + column.score] = 0
        sheet[row + column.mass] = 0
        sheet[row + column.titles] = 0
      }
      return candidates
    },
  }
}
