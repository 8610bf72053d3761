import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'

// A vowel that comes and goes: ссылок and ссылка, столбец and столбца, узел and узла.
const fleetingVowel = /(?<=[бвгджзклмнпрстфхцчшщ])[ео](?=[клнрц]$)/

// What verbs in -овать and their nouns have behind the root: использует, использовать, использование.
const verbEnding = /(?<=.{4})(?:ован|ова|у)$/

/**
 * The stem of a term, by the Snowball rules of the language that its letters tell, and without what its other forms in
 * Russian may lack; code with other signs is its own.
 */
export function stemOf(term: string): string {
  if (!/^\p{L}+$/u.test(term)) return term
  if (!/[а-я]/.test(term)) return stemEnglish(term)
  const stem = stemRussian(term).replace(verbEnding, '')
  return stem.length > 3 ? stem.replace(fleetingVowel, '') : stem
}
