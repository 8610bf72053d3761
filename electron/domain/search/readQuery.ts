import { functionWords } from './functionWords.ts'
import { readWords, type Word } from './terms.ts'

/** A word of a query. */
export interface QueryWord extends Word {
  /** Whether a document is found for its sake; function words only add to the score. */
  required: boolean
  /** The last word may still be in the typing. */
  last: boolean
}

/** Reads what was typed into words, each once; where all are function words, all are required. */
export function readQuery(text: string): QueryWord[] {
  const words = readWords(text)
  const last = words.at(-1)?.term
  const distinct = [...new Map(words.map((word) => [word.term, word])).values()]
  const hasSubject = distinct.some((word) => !functionWords.has(word.term))
  return distinct.map((word) => ({
    ...word,
    required: !hasSubject || !functionWords.has(word.term),
    last: word.term === last,
  }))
}
