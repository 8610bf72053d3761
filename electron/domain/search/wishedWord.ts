import { functionWords } from './functionWords.ts'
import type { IndexPart } from './IndexPart.ts'
import type { Wish } from './Wish.ts'
import { wordOfTable } from './wordOfTable.ts'

/** Tells the number of the query's word that a word of a text was found for; undefined where it was not. */
export type WishedWord = (term: string) => number | undefined

/** Ways of less weight lead to other words than those that were typed. */
const asTyped = 0.8

/**
 * Tells which words of a text were found.
 * @param parts in the order in which the meanings of the wishes name their terms
 * @param typedOnly whether words are passed over that only mean what was typed
 * @param stemOf as the index takes its stems
 */
export function wishedWord(
  wishes: readonly Wish[],
  parts: readonly IndexPart[],
  typedOnly: boolean,
  stemOf: (term: string) => string,
): WishedWord {
  let numbers: Map<string, number> | undefined

  function nameTerms(): Map<string, number> {
    const named = new Map<string, number>()
    wishes.forEach(({ ways, isTelling }, number) => {
      if (!isTelling) return
      for (const { meanings, weight } of ways) {
        if (typedOnly && weight < asTyped) continue
        for (const { terms } of meanings)
          terms.forEach((inPart, place) => {
            const part = parts[place]
            if (part === undefined) return
            for (const term of inPart.keys()) {
              const word = wordOfTable(part.terms, term)
              // Of a name of several words, such as «промежуточное ПО», they mark nothing by themselves.
              if (meanings.length === 1 || !functionWords.has(word)) named.set(word, number)
            }
          })
      }
    })
    return named
  }
  return (term) => (numbers ??= nameTerms()).get(stemOf(term))
}
