const wordsAMinute = 180

const isAsciiWord = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
/** White space as in a regular expression, which is asked only where there may be some. */
const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x1680 && /\s/.test(String.fromCodePoint(code)))

/** How many stretches without white space have a letter or a digit. By hand, as this is done to every text of a library. */
function countWords(text: string): number {
  let words = 0
  let isCounted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    if (isSpace(code)) isCounted = false
    else if (!isCounted)
      if (code < 128 ? isAsciiWord(code) : /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))) {
        isCounted = true
        words++
      }
  }
  return words
}

/** How long a markdown text takes to read with understanding, in whole minutes, at least one. */
export const readingMinutes = (markdown: string): number =>
  Math.max(1, Math.ceil(countWords(markdown) / wordsAMinute))
