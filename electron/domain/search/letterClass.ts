/** What a character is to a word. */
export const letterClass = { other: 0, letter: 1, digit: 2, underscore: 3, mark: 4, sign: 5 } as const

const signs = '=<>+-*/&|!?:.%^~@#$\\'

function classOf(character: string): number {
  if (character === '_') return letterClass.underscore
  if (/\p{L}/u.test(character)) return letterClass.letter
  if (/\p{N}/u.test(character)) return letterClass.digit
  if (/\p{M}/u.test(character)) return letterClass.mark
  return signs.includes(character) ? letterClass.sign : letterClass.other
}

/** By code, plus one; 0 where the class was not asked for yet. */
const table = new Uint8Array(0x1_0000)

function look(code: number): number {
  const found = classOf(String.fromCharCode(code))
  table[code] = found + 1
  return found
}

/** The class of a UTF-16 code unit. */
export const classOfCode = (code: number): number => {
  const known = table[code] ?? 0
  return known === 0 ? look(code) : known - 1
}
