import { functionWords } from '../search/functionWords.ts'
import type { Synonyms } from '../search/synonyms.ts'
import { readWords, type Word } from '../search/terms.ts'
import { fillerWords } from './fillerWords.ts'
import { paraphrases } from './paraphrases.ts'
import { soundOf } from './soundOf.ts'
import { stemOf } from '../search/stemOf.ts'

/** A word that carries meaning. */
export interface Term {
  stem: string
  /** What the term says, for others to look for. */
  says: string[]
  /** What the term is said by, in addition to a stem that looks like it. */
  saidBy: string[]
  /** The terms that a longer one is made of, such as `select_related`. */
  parts: Term[]
}

/** Makes a reader of the terms of a text: its words in their order, without those that only hold a sentence together. */
export function createTermReader(synonyms: Synonyms): (text: string) => Term[] {
  const alike = new Map<string, string[]>()
  for (const [term, others] of synonyms) {
    const stem = stemOf(term)
    alike.set(stem, [...(alike.get(stem) ?? []), ...others.map(stemOf)])
  }
  const known = new Map<string, Omit<Term, 'parts'>>()

  function keysOf(term: string): Omit<Term, 'parts'> {
    const found = known.get(term)
    if (found !== undefined) return found
    const stem = stemOf(term)
    const groups = (paraphrases.get(stem) ?? []).map((group) => `~${group}`)
    const heard = soundOf(stem)
    const keys = {
      stem,
      says: [stem, ...groups],
      saidBy: [stem, ...(alike.get(stem) ?? []), ...groups],
    }
    if (heard !== undefined) {
      // Within one script it is the letters that tell words apart.
      keys.says.push(`${heard.script}/${heard.sound}`)
      keys.saidBy.push(`${heard.script === 'latin' ? 'cyrillic' : 'latin'}/${heard.sound}`)
    }
    known.set(term, keys)
    return keys
  }

  const isTerm = (word: Word): boolean => !functionWords.has(word.term) && !fillerWords.has(word.term)
  const toTerm = (word: Word): Term => ({
    ...keysOf(word.term),
    parts: word.parts.filter(isTerm).map(toTerm),
  })
  return (text) => readWords(text).filter(isTerm).map(toTerm)
}
