import type { WordTable } from './WordTable.ts'

/** Two tables as one, and the numbers that the words of each have in it. */
export interface MergedTables {
  table: WordTable
  ofFirst: Uint32Array<ArrayBuffer>
  ofSecond: Uint32Array<ArrayBuffer>
}

/** How word `a` of the first table compares with word `b` of the second, by their bytes. */
function compareWords(first: WordTable, a: number, second: WordTable, b: number): number {
  const startA = first.starts[a] ?? 0
  const startB = second.starts[b] ?? 0
  const lengthA = (first.starts[a + 1] ?? 0) - startA
  const lengthB = (second.starts[b + 1] ?? 0) - startB
  const shared = Math.min(lengthA, lengthB)
  for (let at = 0; at < shared; at++) {
    const difference = (first.bytes[startA + at] ?? 0) - (second.bytes[startB + at] ?? 0)
    if (difference !== 0) return difference
  }
  return lengthA - lengthB
}

/** Merges two tables into one; a word that both have is one there. */
export function mergeTables(first: WordTable, second: WordTable): MergedTables {
  const sizeOfFirst = first.starts.length - 1
  const sizeOfSecond = second.starts.length - 1
  const ofFirst = new Uint32Array(sizeOfFirst)
  const ofSecond = new Uint32Array(sizeOfSecond)
  const bytes = new Uint8Array(first.bytes.length + second.bytes.length)
  const starts = new Uint32Array(sizeOfFirst + sizeOfSecond + 1)
  let words = 0
  let length = 0
  let a = 0
  let b = 0
  while (a < sizeOfFirst || b < sizeOfSecond) {
    const order = a === sizeOfFirst ? 1 : b === sizeOfSecond ? -1 : compareWords(first, a, second, b)
    const [source, word] = order <= 0 ? [first, a] : [second, b]
    const end = source.starts[word + 1] ?? 0
    // Words are short: setting them as arrays takes longer than the bytes.
    for (let at = source.starts[word] ?? 0; at < end; at++) bytes[length++] = source.bytes[at] ?? 0
    if (order <= 0) ofFirst[a++] = words
    if (order >= 0) ofSecond[b++] = words
    starts[++words] = length
  }
  return { table: { bytes: bytes.slice(0, length), starts: starts.slice(0, words + 1) }, ofFirst, ofSecond }
}
