import { unpackWord } from './wordBytes.ts'
import type { WordTable } from './WordTable.ts'

/** The word of that number. */
export function wordOfTable({ bytes, starts }: WordTable, word: number): string {
  return unpackWord(String.fromCharCode(...bytes.subarray(starts[word], starts[word + 1])))
}
