import { scanWords } from './scanWords.ts'

/** A word of a text, the term it is searched by, where it stands, and the words it is made of. */
export interface Word {
  term: string
  start: number
  end: number
  parts: Word[]
}

/** What joins words into a longer one, the loosest joint first; each is one sign. */
const joints = ['=', '.', /[-\u2010\u2011]/, '_']
const jointSigns = /[=.\-\u2010\u2011_]/
// query|Set, Base64|Field, Postgre|SQL, HTTP|Server, but not URL|s or O|Auth
const humps = /(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/u
const signed = /^(?:[.@$#!:]|--)(?=[\p{L}_])/u
const simpleWord = /^\p{L}\p{Ll}*$/u
// What most words are is told by a look, without the tables of Unicode.
const plainLetters = /^[a-zа-я]+$/
/** A word of plain letters, of which only the first may be large: it has no parts, and case is all there is to fold. */
export const plainWord = /^[A-Za-zА-Яа-я][a-zа-я]*$/
const plainIdentifier = /^[\w.]+$/

/** Folds what a reader would not tell apart: case, ё and е, compatibility forms. */
function normalize(text: string): string {
  if (plainLetters.test(text)) return text
  if (plainWord.test(text) || plainIdentifier.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/ё/g, 'е')
    .replace(/[\s\\]/g, '')
}

/** The word that a stretch of a text is. @param start where it stands in the text */
export function wordAt(text: string, start: number): Word {
  return { term: normalize(text), start, end: start + text.length, parts: partsOf(text, start) }
}

function partsOf(text: string, start: number): Word[] {
  if (plainWord.test(text) || simpleWord.test(text) || !/\p{L}/u.test(text)) return []
  const sign = signed.exec(text)?.[0]
  if (sign !== undefined) return [wordAt(text.slice(sign.length), start + sign.length)]
  if (jointSigns.test(text))
    for (const joint of joints) {
      const pieces = text.split(joint)
      if (pieces.length > 1) return wordsOf(pieces, start, 1)
    }
  const pieces = text.split(humps)
  return pieces.length > 1 ? wordsOf(pieces, start, 0) : []
}

/** The words that stand one after another, `apart` signs between them. */
function wordsOf(pieces: readonly string[], start: number, apart: number): Word[] {
  const words: Word[] = []
  let at = start
  for (const piece of pieces) {
    const word = wordAt(piece, at)
    // Of `\_a` what stands before the underscore is none.
    if (word.term !== '') words.push(word)
    at += piece.length + apart
  }
  return words
}

/** Reads the words of a text in their order; signs that are no part of a word are left out. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  scanWords(text, (start, end) => words.push(wordAt(text.slice(start, end), start)))
  return words
}
