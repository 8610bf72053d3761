/** Stands before a character that takes two bytes more. */
const escape = 0xff
const firstCyrillic = 0x430
const lastCyrillic = 0x44f
const cyrillicByte = 0x80

/**
 * A term as a string of one character a byte, whose order is that of the bytes: ASCII as it is, а to я from 0x80, all
 * else as 0xFF and two bytes.
 */
export function packWord(term: string): string {
  if (/^[\0-\x7f]*$/.test(term)) return term
  const units: number[] = []
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at)
    if (unit < cyrillicByte) units.push(unit)
    else if (unit >= firstCyrillic && unit <= lastCyrillic) units.push(unit - firstCyrillic + cyrillicByte)
    else units.push(escape, unit >> 8, unit & 0xff)
  }
  return String.fromCharCode(...units)
}

/** The term that a string of bytes stands for. */
export function unpackWord(packed: string): string {
  if (/^[\0-\x7f]*$/.test(packed)) return packed
  let term = ''
  for (let at = 0; at < packed.length; at++) {
    const byte = packed.charCodeAt(at)
    if (byte < cyrillicByte) term += packed[at]
    else if (byte < escape) term += String.fromCharCode(byte - cyrillicByte + firstCyrillic)
    else term += String.fromCharCode((packed.charCodeAt(++at) << 8) | packed.charCodeAt(++at))
  }
  return term
}
