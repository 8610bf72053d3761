/** A file of the index begins so, written as four bytes each: what it is, the version of its layout, and more. */
export const packedPart = {
  magic: 0x53_4f_42_53,
  version: 2,
  /** In numbers of four bytes: magic, version, checksum, length of the key, documents, and the lengths of ten arrays. */
  headSize: 15,
  checksumAt: 2,
} as const

/** A checksum of 32 bits, such as CRC-32, by which damaged bytes are known. */
export type Checksum = (bytes: Uint8Array) => number

/** What the checksum is of: all that follows it. What stands before is compared as it is. */
export const checkedBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray((packedPart.checksumAt + 1) * Uint32Array.BYTES_PER_ELEMENT)
