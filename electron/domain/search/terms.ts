/** A word of a text, the term it is searched by, where it stands, and the words it is made of. */
export interface Word {
  term: string
  start: number
  end: number
  parts: Word[]
}

// A letter with its sign (C#, C++), or letters, digits and underscores.
const segment = String.raw`(?:\p{L}(?:#|\+\+)(?!\p{L})|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)`
// "N+1" is one word however it is spaced; else segments joined as in node.js, on_delete=CASCADE, one-to-one.
const wordPattern = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_])\p{L} ?\+ ?\p{N}+(?![\p{L}_])` +
    String.raw`|(?:(?<![\p{L}\p{N}_.])[.@](?=[\p{L}_]))?${segment}(?:[.=\-\u2010\u2011]${segment})*`,
  'gu',
)

/** What joins words into a longer one, the loosest joint first. */
const joints = [/[^=]+/g, /[^.]+/g, /[^\-\u2010\u2011]+/g, /[^_]+/g]
// query|Set, Base64|Field, Postgre|SQL, HTTP|Server, but not URL|s or O|Auth
const humps = /(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})/u
const simpleWord = /^\p{L}\p{Ll}*$/u
const alreadyNormal = /^[a-zа-я0-9_]+$/

/** Folds what a reader would not tell apart: case, ё and е, compatibility forms. */
function normalize(text: string): string {
  if (alreadyNormal.test(text)) return text
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/ё/g, 'е')
    .replace(/\s/g, '')
}

function wordAt(text: string, start: number): Word {
  return { term: normalize(text), start, end: start + text.length, parts: partsOf(text, start) }
}

function partsOf(text: string, start: number): Word[] {
  if (simpleWord.test(text) || !/\p{L}/u.test(text)) return []
  if (/^[.@]/.test(text)) return [wordAt(text.slice(1), start + 1)]
  for (const joint of joints) {
    const pieces = [...text.matchAll(joint)]
    if (pieces[0]?.[0] !== text) return pieces.map((piece) => wordAt(piece[0], start + piece.index))
  }
  const pieces = text.split(humps)
  if (pieces.length === 1) return []
  let at = start
  return pieces.map((piece) => {
    const part = wordAt(piece, at)
    at = part.end
    return part
  })
}

/** Reads the words of a text in their order; signs that are no part of a word are left out. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (/[\p{L}\p{N}]/u.test(word)) words.push(wordAt(word, index))
  }
  return words
}

const termsOfWord = (word: Word): string[] => [word.term, ...word.parts.flatMap(termsOfWord)]

/**
 * Makes a reader of the terms that a text is found by: its words, whole and in parts, each once. It remembers the
 * words that it has read, for a library repeats its words many times over.
 */
export function createTermReader(): (text: string) => string[] {
  const known = new Map<string, string[]>()
  return (text) => {
    const terms = new Set<string>()
    for (const word of text.match(wordPattern) ?? []) {
      let found = known.get(word)
      if (found === undefined) {
        found = readWords(word).flatMap(termsOfWord)
        known.set(word, found)
      }
      for (const term of found) terms.add(term)
    }
    return [...terms]
  }
}
