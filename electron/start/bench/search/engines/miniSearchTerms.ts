import { scanWords } from '#domain/search/scanWords.ts'
import { wordAt, type Word } from '#domain/search/terms.ts'
import { stemWord } from '../stemWord.ts'
import { miniSearchWith } from './miniSearch.ts'

const termsOf = ({ term, parts }: Word): string[] => [term, ...parts.flatMap(termsOf)]

const known = new Map<string, string[]>()

/** The words of a text, whole and in parts. */
function readTerms(text: string): string[] {
  const terms: string[] = []
  scanWords(text, (start, end) => {
    const word = text.slice(start, end)
    const read = known.get(word) ?? termsOf(wordAt(word, 0))
    known.set(word, read)
    terms.push(...read)
  })
  return terms
}

const isLast = (_term: string, index: number, terms: string[]) => index === terms.length - 1

/** MiniSearch with our words and stems; the last term may be a beginning or misspelt: what its public interface reaches. */
export const engine = miniSearchWith({
  tokenize: readTerms,
  processTerm: stemWord,
  searchOptions: {
    boost: { title: 4, section: 2 },
    prefix: isLast,
    fuzzy: (term, index, terms) => isLast(term, index, terms) && term.length > 3 && 0.2,
  },
})
