import { stemOf } from '#domain/search/stemOf.ts'

const known = new Map<string, string>()

/** The stem of a word in lower case, by the language of its letters; for the engines that take a stemmer. */
export function stemWord(word: string): string {
  let stem = known.get(word)
  if (stem === undefined) {
    stem = stemOf(word.replaceAll('ё', 'е'))
    known.set(word, stem)
  }
  return stem
}
