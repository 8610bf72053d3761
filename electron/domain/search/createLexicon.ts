import { functionWords } from './functionWords.ts'
import { stemOf } from './stemOf.ts'
import { plainWord, wordAt, type Word } from './terms.ts'
import { packWord } from './wordBytes.ts'

/** What a word as it is written is found by. */
export interface Reading {
  /** The numbers of its terms: its own and those of its parts. */
  terms: readonly number[]
  /** Whether a body is found by it: by function words and by most signs only titles are. */
  isTelling: boolean
}

/** The words that were met so far and the terms they are found by, each under a number. */
export interface Lexicon {
  /**
   * What the word from `start` to `end` of a text is found by: where that is one telling term, its number; else a
   * number below zero, to be looked up by `readingOf`.
   */
  read(text: string, start: number, end: number): number
  readingOf(code: number): Reading
  /** The terms, packed, by their numbers. */
  terms: readonly string[]
  /** The words that each term stands for, packed, by the number of the term. */
  wordsOfTerm: readonly string[][]
}

/** Longer ones are data and no words. In characters. */
const longestWord = 64
/** Other signs are in every program: only titles are found by them. */
const tellingSigns: ReadonlySet<string> = new Set(
  ':= == === != !== => -> <- ++ += -= *= /= ** && || ?? ?. ... :: << >> >>> <= >= <> <=> ?: |> ~= !!'.split(
    ' ',
  ),
)
const isTelling = (term: string): boolean =>
  /[\p{L}\p{N}]/u.test(term) ? !functionWords.has(term) : tellingSigns.has(term)

const withParts = (word: Word): Word[] => [word, ...word.parts.flatMap(withParts)]

/** What a place of the table holds: two hashes of a word, and its code. */
const placeSize = 3

/**
 * An empty lexicon. It remembers what it has read, for a library repeats its words many times over: under two hashes of
 * 32 bits, which no two words of a library share, since cutting every word out of its text to ask a map for it takes a
 * third of the time of indexing.
 */
export function createLexicon(): Lexicon {
  let table = new Int32Array(placeSize << 12)
  const readings: Reading[] = []
  const terms: string[] = []
  const wordsOfTerm: string[][] = []
  const numbers = new Map<string, number>()
  /** The number of the term of each word, by packed words. */
  const termOfWord = new Map<string, number>()
  let count = 0

  function numberTerm(packed: string): number {
    const known = numbers.get(packed)
    if (known !== undefined) return known
    const number = terms.push(packed) - 1
    numbers.set(packed, number)
    wordsOfTerm.push([])
    return number
  }

  function termOf(term: string): number {
    const packed = packWord(term)
    const known = termOfWord.get(packed)
    if (known !== undefined) return known
    const stem = stemOf(term)
    const number = numberTerm(stem === term ? packed : packWord(stem))
    termOfWord.set(packed, number)
    wordsOfTerm[number]?.push(packed)
    return number
  }

  /** Reads a word that was not met before. @returns its code plus one, since 0 is a free place */
  function readNew(text: string): number {
    // Most words are such; of the others there is more to make.
    if (plainWord.test(text) && text.length <= longestWord) {
      const term = text.toLowerCase()
      if (!functionWords.has(term)) return termOf(term) + 1
    }
    const word = text.length > longestWord ? undefined : wordAt(text, 0)
    const found = word ? [...new Set(withParts(word).map(({ term }) => termOf(term)))] : []
    const telling = word !== undefined && isTelling(word.term)
    const [only, ...others] = found
    if (telling && only !== undefined && others.length === 0) return only + 1
    return -readings.push({ terms: found, isTelling: telling })
  }

  function placeOf(first: number, second: number): number {
    const mask = table.length / placeSize - 1
    let place = (first ^ (first >>> 15)) & mask
    for (;;) {
      const at = place * placeSize
      if (table[at + 2] === 0 || (table[at] === first && table[at + 1] === second)) return at
      place = (place + 1) & mask
    }
  }

  function grow(): void {
    const before = table
    table = new Int32Array(before.length * 2)
    for (let at = 0; at < before.length; at += placeSize)
      if (before[at + 2] !== 0)
        table.set(before.subarray(at, at + placeSize), placeOf(before[at] ?? 0, before[at + 1] ?? 0))
  }

  return {
    terms,
    wordsOfTerm,
    readingOf: (code) => readings[-code - 1] ?? { terms: [], isTelling: false },
    read(text, start, end) {
      let first = 0x811c9dc5
      let second = end - start
      for (let at = start; at < end; at++) {
        const unit = text.charCodeAt(at)
        // FNV-1a, and a sum of powers of another prime.
        first = Math.imul(first ^ unit, 0x01000193)
        second = Math.imul(second, 0x2c1b3c6d) + unit
      }
      second |= 0
      const at = placeOf(first, second)
      const known = table[at + 2] ?? 0
      if (known !== 0) return known > 0 ? known - 1 : known
      const code = readNew(text.slice(start, end))
      table[at] = first
      table[at + 1] = second
      table[at + 2] = code
      if (++count * 2 * placeSize > table.length) grow()
      return code > 0 ? code - 1 : code
    },
  }
}
