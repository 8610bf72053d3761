import { readWords } from './terms.ts'

/** The words that mean the same as a word, as terms of the index. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

export const noSynonyms: Synonyms = new Map()

const termOf = (word: string): string | undefined => readWords(word)[0]?.term

/** Joins groups of words that mean the same; a word that stands in several groups means all of them. */
export function joinSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const joined = new Map<string, Set<string>>()
  for (const group of groups) {
    const terms = group.flatMap((word) => termOf(word) ?? [])
    for (const term of terms) {
      const others = joined.get(term) ?? new Set()
      joined.set(term, others)
      for (const other of terms) if (other !== term) others.add(other)
    }
  }
  return new Map([...joined].map(([term, others]) => [term, [...others]]))
}
