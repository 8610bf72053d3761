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

/** Reads what was typed into words, each once; where all are function words, all are required. */
export function readQuery(text: string): QueryWord[] {
  const words = readWords(text)
  // Behind a space or a bracket it is done with.
  const last = words.findLast(({ end }) => end === text.length)?.term
  const distinct = [...new Map(words.map((word) => [word.term, word])).values()].slice(0, mostWords)
  const hasSubject = distinct.some((word) => !functionWords.has(word.term))
  return distinct.map((word) => ({
    ...word,
    required: !hasSubject || !functionWords.has(word.term),
    last: word.term === last,
  }))
}
