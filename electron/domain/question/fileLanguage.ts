import { languages, type Language } from './Question.ts'

/** The language that a file's name declares: `slug.ru.md` is Russian. */
export function declaredLanguage(file: string): Language | undefined {
  const declared = /\.([a-z]{2})\.(?:md|markdown)$/i.exec(file)?.[1]?.toLowerCase()
  return languages.find((lang) => lang === declared)
}

/** The language that a text is written in: Russian when at least a fifth of its letters are Cyrillic, since code is Latin. */
export function guessLanguage(text: string): Language {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && cyrillic / letters >= 0.2 ? 'ru' : 'en'
}
