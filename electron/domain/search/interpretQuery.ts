import type { Steps } from '../steps/Steps.ts'
import type { Descriptions } from './createDescriptions.ts'
import type { Glossary } from './createGlossary.ts'
import { createVocabulary, joinMeanings, type Meaning } from './createVocabulary.ts'
import { createQueryReader } from './createQueryReader.ts'
import { findAlike } from './findAlike.ts'
import type { IndexPart } from './IndexPart.ts'
import type { QueryWord } from './readQuery.ts'
import type { Rewriting } from './searchRequest.ts'
import { stemOf } from './stemOf.ts'
import type { Synonyms } from './synonyms.ts'
import type { Word } from './terms.ts'
import type { Way, Wish } from './Wish.ts'

/** What a query wishes to find, and what of it was looked for in another way than it was typed. */
export interface Interpretation {
  wishes: Wish[]
  searched: Rewriting[]
}

/** How near to what was typed each way to find it is. */
const weights = {
  completion: 0.8,
  parts: 0.85,
  /** A longer word that is there whole says more than any other. */
  identifier: 2,
  /** Where the whole is there: what holds it goes first. */
  partsBeside: 0.25,
  oneOfParts: 0.5,
  joined: 0.9,
  within: 0.9,
  split: 0.8,
  cognate: 0.6,
  synonym: 0.85,
  glossary: 0.7,
  /** Below any word that is there as it was typed: at every place worth less than that at the end of a long body. */
  besideRare: 0.03,
}
/** A word that stands in no more documents may be somebody's slip. */
const rare = 2
const commoner = 8
/**
 * A word of the glossary that stands in a larger share of the documents, and in so many, is not looked for in place of
 * another: it takes longer than it tells.
 */
const common = 0.08
const fewestCommon = 1000
/** In letters. */
const shortestHalf = 3

/** A word of the query on its way to a wish. */
interface Draft extends Wish {
  word: QueryWord
  /** The stem by which the glossary is asked. */
  stem: string
}

/** Ways of one word each, and of one weight, as one way: a term that several of them name is followed once. */
function joinSingles(ways: Way[]): Way[] {
  const [first, ...others] = ways.filter(({ meanings }) => meanings.length === 1)
  if (first === undefined) return ways
  const meanings = [first, ...others].flatMap((way) => way.meanings)
  return [
    { weight: first.weight, meanings: [joinMeanings(meanings)] },
    ...ways.filter(({ meanings }) => meanings.length > 1),
  ]
}

/** Notes what a word was looked for as; of one that was rewritten twice, only the end of it. */
function note(searched: Rewriting[], rewriting: Rewriting): void {
  const earlier = searched.find(({ as }) => as === rewriting.typed)
  if (earlier === undefined) searched.push(rewriting)
  else earlier.as = rewriting.as
}

const leavesOf = (word: Word): Word[] => (word.parts.length === 0 ? [word] : word.parts.flatMap(leavesOf))

/** What is known of the words of developers, whatever the library. */
export interface Knowledge {
  glossary: Glossary
  descriptions: Descriptions
}

/** Makes an interpreter of queries over the parts of an index. */
export function createInterpreter(
  parts: readonly IndexPart[],
  { glossary, descriptions }: Knowledge,
  synonyms: () => Synonyms,
): (text: string) => Steps<Interpretation> {
  const vocabulary = createVocabulary(parts)
  const alike = findAlike(vocabulary)

  const allOf = (meanings: (Meaning | undefined)[], weight: number): Way[] =>
    meanings.every((meaning) => meaning !== undefined) && meanings.length > 0 ? [{ meanings, weight }] : []

  const size = parts.reduce((sum, { documents }) => sum + documents, 0)
  /** What a stem says, unless it is in so many documents that it tells next to nothing of what else means the same. */
  const tellingTerm = (stem: string): Meaning | undefined => {
    const meaning = vocabulary.term(stem)
    return meaning !== undefined && meaning.frequency > Math.max(fewestCommon, size * common)
      ? undefined
      : meaning
  }

  const synonymsOf = (term: string, weight: number): Way[] =>
    (synonyms().get(term) ?? []).flatMap((other) => allOf([vocabulary.word(other)], weight * weights.synonym))

  const read = createQueryReader({
    isFamiliar: ({ term, last }) =>
      vocabulary.word(term) !== undefined ||
      (last && vocabulary.complete(term) !== undefined) ||
      synonymsOf(term, 1).length > 0,
    isKnown: ({ term }) => glossary.othersFor([stemOf(term)], 0).length > 0,
    isAlike: ({ term, last }) => alike.all(term, last).length > 0,
    commonness: ({ term, last }) =>
      Math.max(vocabulary.word(term)?.frequency ?? 0, last ? (vocabulary.complete(term)?.frequency ?? 0) : 0),
    isWritten: ({ term }) => vocabulary.isWritten(term),
    isNearly: ({ term, last }) => alike.nearly(term, last) !== undefined,
  })

  /** All the parts of a longer word: those that it is put together of, or the least ones. */
  function partsOf(word: Word, weight: number): Way[] {
    if (word.parts.length === 0) return []
    const all = (parts: Word[], weight: number) =>
      allOf(
        parts.map(({ term }) => vocabulary.word(term)),
        weight,
      )
    return [...all(word.parts, weight), ...all(leavesOf(word), weight * weights.parts)]
  }

  function draft(word: QueryWord): Draft {
    const { term, last, required } = word
    const stem = stemOf(term)
    const exact = vocabulary.word(term)
    const frequency = exact?.frequency ?? 0
    if (!required) return { word, stem, ways: allOf([exact], 1), frequency, isTelling: false }
    const completed = last ? vocabulary.complete(term) : undefined
    // What is no word yet is the beginning of one, whatever else it may be a form of.
    const isBegun = completed !== undefined && !vocabulary.isWritten(term)
    const ways: Way[] = [
      ...allOf([exact], isBegun ? weights.completion : word.parts.length === 0 ? 1 : weights.identifier),
      ...allOf([completed], exact === undefined || isBegun ? 1 : weights.completion),
      ...synonymsOf(term, 1),
      ...partsOf(word, exact === undefined ? weights.parts : weights.partsBeside),
    ]
    if (exact !== undefined || completed !== undefined) {
      const cognate = alike.cognate(term)
      if (cognate !== undefined) ways.push({ meanings: [cognate.meaning], weight: weights.cognate })
    }
    if (exact !== undefined && completed === undefined && exact.frequency <= rare) {
      const near = alike.nearly(term, false)
      if (near !== undefined && near.meaning.frequency >= commoner * exact.frequency)
        ways.push({ meanings: [near.meaning], weight: weights.besideRare })
    }
    return { word, stem, ways, frequency: Math.max(frequency, completed?.frequency ?? 0), isTelling: true }
  }

  /** Adds what the glossary has for the words from `at` on. */
  function consult(drafts: Draft[], at: number): void {
    const stems = drafts.map(({ stem }) => stem)
    for (const { length, others } of glossary.othersFor(stems, at)) {
      const ways = joinSingles(
        others
          // What stands in the query itself is wished for by itself.
          .filter((phrase) => !phrase.every((stem) => stems.includes(stem)))
          .flatMap((phrase) => allOf(phrase.map(tellingTerm), weights.glossary)),
      )
      for (const wish of drafts.slice(at, at + length)) {
        if (!wish.isTelling) continue
        wish.ways.push(...ways)
        if (wish.frequency === 0)
          wish.frequency = Math.max(
            0,
            ...ways.flatMap(({ meanings }) => meanings.map(({ frequency }) => frequency)),
          )
      }
    }
  }

  /** Words side by side that are written as one, or with a joint. */
  function joinNeighbours(drafts: Draft[]): void {
    drafts.forEach((wish, at) => {
      const next = drafts[at + 1]
      if (next === undefined) return
      for (const joint of ['', '_', '-']) {
        const ways = allOf([vocabulary.word(wish.word.term + joint + next.word.term)], weights.joined)
        for (const each of [wish, next]) if (each.isTelling) each.ways.push(...ways)
      }
    })
  }

  /** Looks for a word that is not there in other ways. */
  function rescue(wish: Draft, searched: Rewriting[]): void {
    const { term, last, parts } = wish.word
    wish.ways.push(
      ...splitWord(term),
      ...parts.flatMap((part) => allOf([vocabulary.word(part.term)], weights.oneOfParts)),
    )
    const within = vocabulary.within(term)
    if (within !== undefined) {
      wish.ways.push({ meanings: [within], weight: weights.within })
      wish.frequency = within.frequency
      return
    }
    for (const found of alike.all(term, last)) {
      wish.ways.push({ meanings: [found.meaning], weight: 1 }, ...synonymsOf(found.word, found.nearness))
      if (wish.frequency === 0) {
        note(searched, { typed: term, as: found.word, how: found.how })
        wish.stem = stemOf(found.word)
      }
      wish.frequency = Math.max(wish.frequency, found.meaning.frequency)
    }
  }

  /** Two words that were written as one. */
  function splitWord(term: string): Way[] {
    for (let at = shortestHalf; at <= term.length - shortestHalf; at++) {
      const halves = [term.slice(0, at), term.slice(at)].map((half) => vocabulary.word(half))
      if (halves.every((half) => half !== undefined && half.frequency > rare))
        return allOf(halves, weights.split)
    }
    return []
  }

  /** Words that describe a concept together may each be found by its name. */
  function nameWhatIsDescribed(drafts: Draft[]): void {
    const telling = drafts.filter(({ isTelling }) => isTelling)
    for (const { names, words, share } of descriptions.describedBy(telling.map(({ stem }) => stem))) {
      const ways = joinSingles(names.flatMap((name) => allOf(name.map(vocabulary.term), share)))
      for (const word of words) telling[word]?.ways.push(...ways)
    }
  }

  return function* (text) {
    const searched: Rewriting[] = []
    const drafts: Draft[] = []
    for (const word of yield* read(text, searched)) {
      drafts.push(draft(word))
      yield
    }
    joinNeighbours(drafts)
    for (const at of drafts.keys()) {
      consult(drafts, at)
      yield
    }
    for (const [at, wish] of drafts.entries()) {
      if (!wish.isTelling || wish.ways.length > 0) continue
      rescue(wish, searched)
      yield
      if (wish.ways.length > 0) consult(drafts, at)
    }
    nameWhatIsDescribed(drafts)
    return { wishes: drafts, searched }
  }
}
