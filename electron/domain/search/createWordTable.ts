import type { WordTable } from './WordTable.ts'

/** @param packed distinct words as `packWord` makes them, in order */
export function createWordTable(packed: readonly string[]): WordTable {
  const starts = new Uint32Array(packed.length + 1)
  let length = 0
  for (let word = 0; word < packed.length; word++) {
    length += packed[word]?.length ?? 0
    starts[word + 1] = length
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const word of packed)
    for (let unit = 0; unit < word.length; unit++) bytes[at++] = word.charCodeAt(unit)
  return { bytes, starts }
}
