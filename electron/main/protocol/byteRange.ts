/** A part of a file: its first byte and its last, counted from 0. */
export interface ByteRange {
  first: number
  last: number
}

/**
 * The part of a file that a `Range` header asks for (RFC 9110, 14.1.2); undefined where it asks for several, for none
 * that can be had, or is not understood.
 * @param size bytes
 */
export function byteRange(header: string, size: number): ByteRange | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return first <= last ? { first, last } : undefined
}
