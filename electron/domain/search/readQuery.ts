import { functionWords } from './functionWords.ts'
import { readWords, type Word } from './terms.ts'

/** A word of a query. */
export interface QueryWord extends Word {
  /** Whether a document is found for its sake; function words only add to the score. */
  required: boolean
  /** The last word may still be in the typing. */
  last: boolean
}

/** Nobody types more; what is pasted by mistake should not hold the search up. */
const mostWords = 40

/** Says which words are required: all but the function words; where there are no others, all. */
export function requireTelling(words: readonly QueryWord[]): QueryWord[] {
  const hasSubject = words.some((word) => !functionWords.has(word.term))
  return words.map((word) => ({ ...word, required: !hasSubject || !functionWords.has(word.term) }))
}

/** Reads what was typed into words, each once. */
export function readQuery(text: string): QueryWord[] {
  const words = readWords(text)
  // Behind a space or a bracket it is done with.
  const last = words.findLast(({ end }) => end === text.length)?.term
  const distinct = [...new Map(words.map((word) => [word.term, word])).values()].slice(0, mostWords)
  return requireTelling(distinct.map((word) => ({ ...word, required: true, last: word.term === last })))
}
