import { rememberOf } from './rememberOf.ts'
import { packWord } from './wordBytes.ts'
import type { WordTable } from './WordTable.ts'

/** In letters: shorter ones stand within too many. */
const shortest = 6

/** How often each byte stands in a table. */
const countBytes = rememberOf(({ bytes }: WordTable): Uint32Array => {
  const counts = new Uint32Array(256)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  return counts
})

/** The word that a byte belongs to, from `low` on. */
function wordAtByte(starts: Uint32Array, at: number, low: number): number {
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The words of a table that have a word within or at their end, by their numbers: `assertnumqueries` has `numqueries`. */
export function wordsWithin(table: WordTable, word: string): number[] {
  const packed = Uint8Array.from(packWord(word), (letter) => letter.charCodeAt(0))
  if (packed.length < shortest) return []
  const { bytes, starts } = table
  // Where its rarest letter stands it may be.
  const counts = countBytes(table)
  const rarest = packed.reduce((best, byte) => ((counts[byte] ?? 0) < (counts[best] ?? 0) ? byte : best))
  const offset = packed.indexOf(rarest)
  const found: number[] = []
  let number = 0
  for (let place = bytes.indexOf(rarest); place >= 0; place = bytes.indexOf(rarest, place + 1)) {
    const start = place - offset
    if (start < 0) continue
    let same = 0
    while (same < packed.length && bytes[start + same] === packed[same]) same++
    if (same < packed.length) continue
    number = wordAtByte(starts, start, number)
    const isWithin = (starts[number] ?? 0) < start && start + packed.length <= (starts[number + 1] ?? 0)
    if (isWithin && found.at(-1) !== number) found.push(number)
  }
  return found
}
