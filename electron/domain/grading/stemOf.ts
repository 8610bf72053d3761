import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'

/** The stem of a term, by the Snowball rules of the language that its letters tell; code with other signs is its own. */
export function stemOf(term: string): string {
  if (!/^\p{L}+$/u.test(term)) return term
  return /[а-я]/.test(term) ? stemRussian(term) : stemEnglish(term)
}
