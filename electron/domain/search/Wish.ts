import type { Meaning } from './createVocabulary.ts'

/** A way to fulfil a wish: a document holds a term of each meaning. */
export interface Way {
  meanings: readonly Meaning[]
  /** How near it is to what was typed, up to 1. */
  weight: number
}

/** What one word of a query wishes to find. */
export interface Wish {
  ways: Way[]
  /** In how many documents what was typed stands, or what stands for it. */
  frequency: number
  /** Function words find nothing: they only tell apart what was found. */
  isTelling: boolean
}
