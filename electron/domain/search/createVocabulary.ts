import { createMemory } from './createMemory.ts'
import { findInTable, rangeOfPrefix } from './findInTable.ts'
import type { IndexPart } from './IndexPart.ts'
import { wordsWithin } from './wordsWithin.ts'
import { packWord } from './wordBytes.ts'
import { stemOf } from './stemOf.ts'

/** Terms of the parts that one word of a query may stand for: for each part their numbers, each with its weight up to 1. */
export interface Meaning {
  terms: readonly ReadonlyMap<number, number>[]
  /** In how many documents the commonest of them stands. */
  frequency: number
}

/** All words and terms of an index, to ask what a word of a query may mean. */
export interface Vocabulary {
  parts: readonly IndexPart[]
  /** The term of that name: a stem, or an identifier whole. */
  term(term: string): Meaning | undefined
  /** What a word says that was met as it is, or in another form. */
  word(word: string): Meaning | undefined
  /** Whether a word is written just so. */
  isWritten(word: string): boolean
  /** What the words say that have it within. */
  within(word: string): Meaning | undefined
  /** What else the words say that begin so. */
  complete(beginning: string): Meaning | undefined
}

/** In letters, what inflection adds at most. */
const longestEnding = 4

/** In how many documents a term of a part stands. */
export const termFrequency = ({ postingStarts }: IndexPart, term: number): number =>
  (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0)

/** Joins what was found in each part; undefined where nothing was. */
export function joinMeaning(
  parts: readonly IndexPart[],
  termsIn: (part: IndexPart, number: number) => ReadonlyMap<number, number>,
): Meaning | undefined {
  let frequency = 0
  let found = false
  const terms = parts.map((part, number) => {
    const inPart = termsIn(part, number)
    let commonest = 0
    for (const term of inPart.keys()) commonest = Math.max(commonest, termFrequency(part, term))
    found ||= inPart.size > 0
    frequency += commonest
    return inPart
  })
  return found ? { terms, frequency } : undefined
}

/** Several meanings as one; of a term that several name the greatest weight counts. */
export function joinMeanings(meanings: readonly Meaning[]): Meaning {
  const [first, ...others] = meanings
  if (first !== undefined && others.length === 0) return first
  return {
    frequency: Math.max(0, ...meanings.map(({ frequency }) => frequency)),
    terms: (first?.terms ?? []).map((_, place) => {
      const joined = new Map<number, number>()
      for (const { terms } of meanings)
        for (const [term, weight] of terms[place] ?? [])
          joined.set(term, Math.max(weight, joined.get(term) ?? 0))
      return joined
    }),
  }
}

const only = (term: number | undefined): ReadonlyMap<number, number> =>
  term === undefined ? new Map() : new Map([[term, 1]])

/** The vocabulary of the parts of one index. */
export function createVocabulary(parts: readonly IndexPart[]): Vocabulary {
  const rememberTerm = createMemory<Meaning | undefined>()
  const rememberWord = createMemory<Meaning | undefined>()
  const rememberBeginning = createMemory<Meaning | undefined>()
  const rememberWithin = createMemory<Meaning | undefined>()

  const term = (name: string) =>
    rememberTerm(name, () => {
      const packed = packWord(name)
      return joinMeaning(parts, ({ terms }) => only(findInTable(terms, packed)))
    })
  /** Whether a word is written that differs from one in its ending only and is found by the same stem. */
  const isFormOfWritten = (word: string, stem: string): boolean => {
    const beginning = packWord(word.slice(0, -longestEnding))
    const packed = packWord(stem)
    return parts.some(({ words, terms, termOfWord }) => {
      const term = findInTable(terms, packed)
      if (term === undefined) return false
      const [from, to] = rangeOfPrefix(words, beginning)
      return termOfWord.subarray(from, to).includes(term)
    })
  }
  return {
    parts,
    term,
    word: (word) =>
      rememberWord(word, () => {
        const stem = stemOf(word)
        // A stem of much less than the word is that of another: `serial` of serializator.
        return word.length - stem.length > longestEnding && !isFormOfWritten(word, stem)
          ? undefined
          : term(stem)
      }),
    isWritten: (word) => parts.some(({ words }) => findInTable(words, packWord(word)) !== undefined),
    within: (word) =>
      rememberWithin(word, () =>
        joinMeaning(
          parts,
          ({ words, termOfWord }) =>
            new Map(wordsWithin(words, word).map((number) => [termOfWord[number] ?? 0, 1])),
        ),
      ),
    complete: (beginning) =>
      rememberBeginning(beginning, () => {
        const packed = packWord(beginning)
        const exact = packWord(stemOf(beginning))
        return joinMeaning(parts, (part) => {
          const [from, to] = rangeOfPrefix(part.words, packed)
          const itself = findInTable(part.terms, exact)
          const terms = new Map<number, number>()
          for (let word = from; word < to; word++) {
            const term = part.termOfWord[word] ?? 0
            if (term !== itself) terms.set(term, 1)
          }
          return terms
        })
      }),
  }
}
