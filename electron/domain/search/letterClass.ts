/** What a character is to a word. */
export const letterClass = { other: 0, letter: 1, digit: 2, underscore: 3, mark: 4, sign: 5 } as const

const signs = '=<>+-*/&|!?:.%^~@#$\\'
/** Latin, Greek and Cyrillic are looked up; whatever lies beyond is asked for. */
const tableSize = 0x600

function classOf(character: string): number {
  if (character === '_') return letterClass.underscore
  if (/\p{L}/u.test(character)) return letterClass.letter
  if (/\p{N}/u.test(character)) return letterClass.digit
  if (/\p{M}/u.test(character)) return letterClass.mark
  return signs.includes(character) ? letterClass.sign : letterClass.other
}

const table = Uint8Array.from({ length: tableSize }, (_, code) => classOf(String.fromCharCode(code)))

/** The class of a UTF-16 code unit; one past the end of a text, which is NaN, is `other`. */
export const classOfCode = (code: number): number =>
  code < tableSize ? (table[code] ?? 0) : code >= tableSize ? classOf(String.fromCharCode(code)) : 0
