import { phrasesOf, type Phrase } from './createGlossary.ts'
import { createLineFinder } from './createLineFinder.ts'
import { createMemory } from './createMemory.ts'

/** A concept that a query describes without its name. */
export interface Described {
  names: Phrase[]
  /** Which of the query's words describe it, by their places. */
  words: number[]
  /** How much of what the query says describes it, up to 1. */
  share: number
}

/** What things do, in the words of those who do not remember what they are called. */
export interface Descriptions {
  /** The concepts that the stems of a query's telling words describe, the likeliest first; none for fewer words than that takes. */
  describedBy(stems: readonly string[]): Described[]
}

const describing = {
  /** Fewer words name what they mean. */
  fewestTyped: 4,
  /** So many words of the query must be in a description, and as much of what they tell. */
  fewestWords: 3,
  share: 0.45,
  mostConcepts: 2,
}

/**
 * Descriptions of concepts.
 * @param text a line for each concept: `its name, another = how it is described; как его описывают`
 */
export function createDescriptions(text: string): Descriptions {
  const finder = createLineFinder(text)
  const count = text.split('\n').length
  const remember = createMemory<Phrase[]>()
  const namesAt = (start: number): Phrase[] =>
    remember(String(start), () => phrasesOf(finder.line(start).split(' = ')[0] ?? ''))

  return {
    describedBy(stems) {
      if (stems.length < describing.fewestTyped) return []
      const wordsOf = new Map<number, number[]>()
      // A word that fewer descriptions have tells more.
      const tells = stems.map((stem, word) => {
        const lines = finder.linesWith(stem)
        for (const line of lines) {
          const words = wordsOf.get(line)
          if (words === undefined) wordsOf.set(line, [word])
          else words.push(word)
        }
        return Math.log(1 + count / (1 + lines.length))
      })
      const all = tells.reduce((sum, tell) => sum + tell, 0)
      return [...wordsOf]
        .filter(([, words]) => words.length >= describing.fewestWords)
        .map(([line, words]) => ({
          line,
          words,
          share: words.reduce((sum, word) => sum + (tells[word] ?? 0), 0) / all,
        }))
        .filter(({ share }) => share >= describing.share)
        .sort((one, other) => other.share - one.share)
        .slice(0, describing.mostConcepts)
        .map(({ line, words, share }) => ({ names: namesAt(line), words, share }))
    },
  }
}
