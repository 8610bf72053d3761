import { languages, type Language } from './Question.ts'

/** The language that a file's name declares: `slug.ru.md` is Russian. */
export function declaredLanguage(file: string): Language | undefined {
  const declared = /\.([a-z]{2})\.(?:md|markdown)$/i.exec(file)?.[1]?.toLowerCase()
  return languages.find((lang) => lang === declared)
}

const isAsciiLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
/** а to я, ё, and their capitals: nearly all of what is not ASCII here, and quicker to tell than by a property. */
const isRussianLetter = (code: number) => (code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451

/** The language that a text is written in: Russian when at least a fifth of its letters are Cyrillic, since code is Latin. */
export function guessLanguage(text: string): Language {
  let cyrillic = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (isAsciiLetter(code)) letters++
    else if (isRussianLetter(code)) {
      letters++
      cyrillic++
    } else if (code > 127) {
      const letter = String.fromCodePoint(code)
      if (/\p{L}/u.test(letter)) letters++
      if (/\p{Script=Cyrillic}/u.test(letter)) cyrillic++
      if (code > 0xffff) at++
    }
  }
  return letters > 0 && cyrillic / letters >= 0.2 ? 'ru' : 'en'
}
