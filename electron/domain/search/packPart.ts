import type { IndexPart } from './IndexPart.ts'
import { checkedBytes, packedPart, type Checksum } from './packedPart.ts'
import { partArrays } from './partArrays.ts'

/** Each array begins where numbers of four bytes may. */
export const roundUp = (bytes: number): number => Math.ceil(bytes / 4) * 4

/**
 * A part as the bytes of a file.
 * @param key what `unpackPart` must be given to read it, in ASCII
 */
export function packPart(part: IndexPart, key: string, checksum: Checksum): Uint8Array<ArrayBuffer> {
  const arrays = partArrays(part)
  const keyBytes = Uint8Array.from(key, (letter) => letter.charCodeAt(0))
  const size = arrays.reduce(
    (sum, { byteLength }) => sum + roundUp(byteLength),
    packedPart.headSize * 4 + roundUp(keyBytes.length),
  )
  const bytes = new Uint8Array(size)
  const numbers = new Uint32Array(bytes.buffer)
  numbers.set([
    packedPart.magic,
    packedPart.version,
    0,
    keyBytes.length,
    part.documents,
    ...arrays.map(({ length }) => length),
  ])
  let at = packedPart.headSize * 4
  bytes.set(keyBytes, at)
  at += roundUp(keyBytes.length)
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += roundUp(byteLength)
  }
  numbers[packedPart.checksumAt] = checksum(checkedBytes(bytes))
  return bytes
}
