import type { Segment } from './searchRequest.ts'
import { readWords, type Word } from './terms.ts'

/** A stretch of a text, by its offsets, and the term it matched. */
export interface Mark {
  start: number
  end: number
  term: string
}

/** Marks the parts of a word that match, or the word itself where it matches as one or in all its parts. */
function markWord(word: Word, matches: (term: string) => boolean): Mark[] {
  const { start, end, term } = word
  const found = word.parts.map((part) => markWord(part, matches))
  const isWhole = found.every(([first], index) => {
    const part = word.parts[index]
    return first !== undefined && first.start === part?.start && first.end === part.end
  })
  const [first] = found.flat()
  if (first === undefined) return matches(term) ? [{ start, end, term }] : []
  return isWhole ? [{ start, end, term: first.term }] : found.flat()
}

/** Finds the stretches of a text whose terms match, in their order. */
export const findMarks = (text: string, matches: (term: string) => boolean): Mark[] =>
  readWords(text).flatMap((word) => markWord(word, matches))

/** Splits a text into what matches and what does not; the segments joined are the text. */
export function splitMatches(text: string, matches: (term: string) => boolean): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const { start, end } of findMarks(text, matches)) {
    if (start > at) segments.push({ text: text.slice(at, start), match: false })
    const previous = segments.at(-1)
    if (previous?.match) previous.text += text.slice(start, end)
    else segments.push({ text: text.slice(start, end), match: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), match: false })
  return segments
}
