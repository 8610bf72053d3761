import { createMemory } from './createMemory.ts'
import { joinMeaning, termFrequency, type Meaning, type Vocabulary } from './createVocabulary.ts'
import { rangeOfPrefix } from './findInTable.ts'
import type { IndexPart } from './IndexPart.ts'
import { editsAllowed, nearWords } from './nearWords.ts'
import type { Rewriting } from './searchRequest.ts'
import { soundingWords, type SoundExtent } from './soundingWords.ts'
import { packWord } from './wordBytes.ts'
import { wordOfTable } from './wordOfTable.ts'

/** What a word may have been meant as. */
export interface Alike {
  /** The nearest word that is there; of several the commonest. */
  word: string
  meaning: Meaning
  /** How near that word is, up to 1; the meaning has the weight of each. */
  nearness: number
  how: Rewriting['how']
}

/** Finds words of an index that are like one it does not have; it remembers what it found. */
export interface AlikeFinder {
  /** A word of the other script that sounds the same letter by letter, or as good as. */
  cognate(word: string): Alike | undefined
  /**
   * Words that are spelled nearly so.
   * @param last whether it may be the beginning of theirs
   */
  nearly(word: string, last: boolean): Alike | undefined
  /**
   * What a word that is not there may have been meant as, the likeliest first: it is near, and common.
   * @param last whether it may be the beginning of what is meant
   */
  all(word: string, last: boolean): Alike[]
}

/** How far off a word in the other script may sound; short words sound like too many. */
const soundCost = ({ length }: string): number =>
  length >= 7 ? 2.5 : length >= 5 ? 1.5 : length >= 3 ? 1 : -1
const beginningCost = ({ length }: string): number => (length >= 5 ? 1.25 : length >= 3 ? 0.25 : -1)
const cognateCost = ({ length }: string): number => (length >= 4 ? 1 : length === 3 ? 0 : -1)

const likelihoodOf = ({ nearness, meaning }: Alike): number => nearness ** 2 * Math.log(1 + meaning.frequency)

const weights = { sound: 0.9, step: 0.1, edits: [1, 0.85, 0.7] }

/** A term of a part, the word that led to it, and how far off that is. */
interface Near {
  term: number
  word: string
  distance: number
}

/** A word as it was written that is found by a term; the term itself where only another word's part is. */
function writtenFor(part: IndexPart, term: number): string {
  const stem = wordOfTable(part.terms, term)
  const [from, to] = rangeOfPrefix(part.words, packWord(stem))
  for (let word = from; word < to; word++)
    if (part.termOfWord[word] === term) return wordOfTable(part.words, word)
  return stem
}

/** A finder over all parts of an index. */
export function findAlike({ parts }: Vocabulary): AlikeFinder {
  function join(
    how: Rewriting['how'],
    nearIn: (part: IndexPart) => Near[],
    weightOf: (distance: number) => number,
  ): Alike | undefined {
    let best = { distance: Infinity, frequency: 0, word: '' }
    const meaning = joinMeaning(parts, (part) => {
      const terms = new Map<number, number>()
      for (const { term, word, distance } of nearIn(part)) {
        const frequency = termFrequency(part, term)
        if (distance < best.distance || (distance === best.distance && frequency > best.frequency))
          best = { distance, frequency, word }
        terms.set(term, Math.max(terms.get(term) ?? 0, weightOf(distance)))
      }
      return terms
    })
    return meaning && { word: best.word, meaning, nearness: weightOf(best.distance), how }
  }

  const remember = createMemory<Alike | undefined>()

  const nearWord = (part: IndexPart, word: number, distance: number): Near => ({
    term: part.termOfWord[word] ?? 0,
    word: wordOfTable(part.words, word),
    distance,
  })

  const bySound = (word: string, mostCost: number, extent: SoundExtent): Alike | undefined =>
    remember(`sound ${mostCost} ${extent} ${word}`, () =>
      join(
        'transliteration',
        (part) =>
          extent === 'inflected'
            ? soundingWords(part.terms, word, mostCost, extent).map(({ word: term, cost }) => ({
                term,
                word: writtenFor(part, term),
                distance: cost,
              }))
            : soundingWords(part.words, word, mostCost, extent).map(({ word, cost }) =>
                nearWord(part, word, cost),
              ),
        (cost) => weights.sound - cost * weights.step,
      ),
    )

  const bySpelling = (word: string, asBeginning: boolean): Alike | undefined =>
    remember(`spelling ${asBeginning} ${word}`, () => {
      const most = editsAllowed(word)
      if (most === 0) return undefined
      return join(
        'typo',
        (part) =>
          nearWords(part, word, most, asBeginning).map(({ word, edits }) => nearWord(part, word, edits)),
        (edits) => weights.edits[edits] ?? 0,
      )
    })

  const nearly = (word: string, last: boolean): Alike | undefined =>
    bySpelling(word, false) ?? (last ? bySpelling(word, true) : undefined)

  return {
    cognate: (word) => bySound(word, cognateCost(word), 'whole'),
    nearly,
    all: (word, last) =>
      [
        bySound(word, soundCost(word), 'whole') ??
          bySound(word, soundCost(word), 'inflected') ??
          (last ? bySound(word, beginningCost(word), 'beginning') : undefined),
        nearly(word, last),
      ]
        .filter((found) => found !== undefined)
        .sort((one, other) => likelihoodOf(other) - likelihoodOf(one)),
  }
}
