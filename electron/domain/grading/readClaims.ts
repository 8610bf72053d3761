import { plainText } from '../search/plainText.ts'
import { createListener } from './createListener.ts'
import { isNegated } from './isNegated.ts'
import type { Term } from './readTerms.ts'

/** What a text claims, ready to be held against another. */
export interface Claim {
  terms: Term[]
  isNegated: boolean
  says(term: Term): boolean
}

/** Reads a text without mark-up as a claim. */
export function readClaim(text: string, readTerms: (text: string) => Term[]): Claim {
  const terms = readTerms(text)
  return { terms, isNegated: isNegated(text), says: createListener(terms) }
}

/** Reads key points or mistakes, which are markdown, as claims. */
export const readClaims = (texts: readonly string[], readTerms: (text: string) => Term[]): Claim[] =>
  texts.map((text) => readClaim(plainText(text), readTerms))
