/** A file of the index begins so, written as four bytes each: what it is, the version of its layout, and more. */
export const packedPart = {
  magic: 0x53_4f_42_53,
  version: 1,
  /** In numbers of four bytes: magic, version, checksum, length of the key, documents, and the lengths of ten arrays. */
  headSize: 15,
  checksumAt: 2,
} as const

const prime = 0x01000193

/**
 * FNV-1a over numbers of four bytes, but for the place of the checksum itself: in four lanes, which the processor goes
 * through side by side.
 */
export function checksumOf(numbers: Uint32Array): number {
  let one = 0x811c9dc5
  let two = one
  let three = one
  let four = one
  const start = packedPart.checksumAt + 1
  const lanes = numbers.length - ((numbers.length - start) % 4)
  for (let at = start; at < lanes; at += 4) {
    one = Math.imul(one ^ (numbers[at] as number), prime)
    two = Math.imul(two ^ (numbers[at + 1] as number), prime)
    three = Math.imul(three ^ (numbers[at + 2] as number), prime)
    four = Math.imul(four ^ (numbers[at + 3] as number), prime)
  }
  for (const number of [
    ...numbers.subarray(0, packedPart.checksumAt),
    ...numbers.subarray(lanes),
    two,
    three,
    four,
  ])
    one = Math.imul(one ^ number, prime)
  return one >>> 0
}
