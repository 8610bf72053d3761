import type { IndexPart } from './IndexPart.ts'
import { checkedBytes, packedPart, type Checksum } from './packedPart.ts'
import { roundUp } from './packPart.ts'

/**
 * The part that `packPart` packed; its arrays lie in the bytes given, nothing is read before it is needed. Undefined
 * where the bytes are damaged, cut off, of another layout or under another key.
 */
export function unpackPart(
  bytes: Uint8Array<ArrayBuffer>,
  key: string,
  checksum: Checksum,
): IndexPart | undefined {
  // A copy and no slice: the slice of a Node buffer stays at its odd place.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  if (byteLength % 4 !== 0 || byteLength < packedPart.headSize * 4) return undefined
  const numbers = new Uint32Array(buffer, byteOffset, byteLength / 4)
  const [magic, version, checked, keyLength = 0, documents = 0, ...lengths] = numbers.subarray(
    0,
    packedPart.headSize,
  )
  if (
    magic !== packedPart.magic ||
    version !== packedPart.version ||
    checked !== checksum(checkedBytes(bytes))
  )
    return undefined
  let at = byteOffset + packedPart.headSize * 4
  const end = byteOffset + byteLength
  if (keyLength > end - at || String.fromCharCode(...new Uint8Array(buffer, at, keyLength)) !== key)
    return undefined
  at += roundUp(keyLength)

  const widths = [4, 4, 4, 4, 4, 4, 2, 1, 1, 1]
  if (widths.reduce((sum, width, place) => sum + roundUp(width * (lengths[place] ?? 0)), at) !== end)
    return undefined
  const next = <Numbers>(
    make: new (buffer: ArrayBuffer, offset: number, length: number) => Numbers,
    place: number,
  ): Numbers => {
    const length = lengths[place] ?? 0
    const numbers = new make(buffer, at, length)
    at += roundUp((widths[place] ?? 0) * length)
    return numbers
  }
  const wide = (place: number) => next<Uint32Array<ArrayBuffer>>(Uint32Array, place)
  const narrow = (place: number) => next<Uint8Array<ArrayBuffer>>(Uint8Array, place)
  const termStarts = wide(0)
  const postingStarts = wide(1)
  const postings = wide(2)
  const wordStarts = wide(3)
  const termOfWord = wide(4)
  const titleMarks = wide(5)
  const bodySizes = next<Uint16Array<ArrayBuffer>>(Uint16Array, 6)
  const terms = { bytes: narrow(7), starts: termStarts }
  const words = { bytes: narrow(8), starts: wordStarts }
  return {
    documents,
    terms,
    postingStarts,
    postings,
    words,
    termOfWord,
    titleMarks,
    titleSizes: narrow(9),
    bodySizes,
  }
}
