import type { WordTable } from './WordTable.ts'

/** How a word of the table compares with a packed word, of which it may be a beginning: below zero when it stands before. */
function compare({ bytes, starts }: WordTable, word: number, packed: string): number {
  const start = starts[word] ?? 0
  const length = (starts[word + 1] ?? 0) - start
  const shared = Math.min(length, packed.length)
  for (let at = 0; at < shared; at++) {
    const difference = (bytes[start + at] ?? 0) - packed.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return length - packed.length
}

/** The first word of the table, from `from` on, that does not stand before the packed word; the table's length when all do. */
export function lowerBound(table: WordTable, packed: string, from = 0, to = table.starts.length - 1): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(table, middle, packed) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The number of a packed word in the table; undefined where it is not there. */
export function findInTable(table: WordTable, packed: string): number | undefined {
  const word = lowerBound(table, packed)
  return word < table.starts.length - 1 && compare(table, word, packed) === 0 ? word : undefined
}

/** The words of the table that begin with a packed one: from the first number up to the second. */
export function rangeOfPrefix(table: WordTable, packed: string): [from: number, to: number] {
  const from = lowerBound(table, packed)
  return [from, lowerBound(table, `${packed}\u0100`, from)]
}
