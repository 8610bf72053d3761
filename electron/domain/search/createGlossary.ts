import { createLineFinder } from './createLineFinder.ts'
import { createMemory } from './createMemory.ts'
import { stemOf } from './stemOf.ts'
import { readWords } from './terms.ts'

/** A way to say something: the stems of its words, in their order. */
export type Phrase = readonly string[]

/** Words and phrases that mean the same, in both languages. */
export interface Glossary {
  /** What else is said for the phrases that begin at a word of a query; `length` tells how many of the query's stems each is. */
  othersFor(stems: readonly string[], at: number): { length: number; others: Phrase[] }[]
}

/** The phrases of a list that commas and equals signs part. */
export const phrasesOf = (list: string): Phrase[] =>
  list
    .split(/, | = /)
    .map((phrase) => readWords(phrase).map(({ term }) => stemOf(term)))
    .filter(({ length }) => length > 0)

/**
 * A glossary of words and phrases. A line is read when a query comes near it: stemming them all would hold up the
 * first search.
 * @param text a line for each meaning: `one, other = один, другой`
 */
export function createGlossary(text: string): Glossary {
  const finder = createLineFinder(text)
  const rememberLine = createMemory<Phrase[]>()
  const rememberStem = createMemory<Phrase[][]>()

  const phrasesAt = (start: number): Phrase[] =>
    rememberLine(String(start), () => phrasesOf(finder.line(start)))

  /** The lines that have a phrase which begins with a stem. */
  const linesOf = (stem: string): Phrase[][] =>
    rememberStem(stem, () =>
      finder
        .linesWith(stem)
        .map(phrasesAt)
        .filter((phrases) => phrases.some(([first]) => first === stem)),
    )

  return {
    othersFor(stems, at) {
      const first = stems[at]
      if (first === undefined) return []
      return linesOf(first).flatMap((phrases) => {
        const said = phrases.filter((phrase) => phrase.every((stem, place) => stem === stems[at + place]))
        if (said.length === 0) return []
        const length = Math.max(...said.map((phrase) => phrase.length))
        return [{ length, others: phrases.filter((phrase) => !said.includes(phrase)) }]
      })
    },
  }
}
