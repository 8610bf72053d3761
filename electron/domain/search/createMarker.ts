import { createMemory } from './createMemory.ts'
import { scanWords } from './scanWords.ts'
import type { Segment } from './searchRequest.ts'
import { wordAt, type Word } from './terms.ts'
import type { WishedWord } from './wishedWord.ts'

/** A stretch of a text, by its offsets, and the number of the query's word that it was found for. */
export interface Mark {
  start: number
  end: number
  word: number
}

/** Marks what was found in texts. It remembers words: texts that are shown together repeat them. */
export interface Marker {
  /** The stretches of a text that were found, in their order. */
  find(text: string): Mark[]
  /** Splits a text into what was found and what was not; the segments joined are the text. */
  split(text: string): Segment[]
}

/** Marks the parts of a word that were found, or the word itself where it was found as one or in all its parts. */
function markWord(word: Word, wishedWord: WishedWord): Mark[] {
  const { start, end, term } = word
  const found = word.parts.map((part) => markWord(part, wishedWord))
  const isWhole = found.every(([first], index) => {
    const part = word.parts[index]
    return first !== undefined && first.start === part?.start && first.end === part.end
  })
  const [first] = found.flat()
  if (first === undefined) {
    const wished = wishedWord(term)
    return wished === undefined ? [] : [{ start, end, word: wished }]
  }
  return isWhole ? [{ start, end, word: first.word }] : found.flat()
}

/** Reads words of texts that are shown, and remembers them over queries. */
export function createWordReader(): (text: string) => Word {
  const words = createMemory<Word>(20_000)
  return (text) => words(text, () => wordAt(text, 0))
}

/**
 * A marker of what a query found.
 * @param wishedWord tells what was found, as of the terms of `readWords`
 */
export function createMarker(wishedWord: WishedWord, readWord = createWordReader()): Marker {
  const known = new Map<string, Mark[]>()

  function find(text: string): Mark[] {
    const marks: Mark[] = []
    scanWords(text, (from, to) => {
      const word = text.slice(from, to)
      let found = known.get(word)
      if (found === undefined) {
        found = markWord(readWord(word), wishedWord)
        known.set(word, found)
      }
      for (const { start, end, word } of found) marks.push({ start: from + start, end: from + end, word })
    })
    return marks
  }

  return {
    find,
    split(text) {
      const segments: Segment[] = []
      let at = 0
      for (const { start, end } of find(text)) {
        if (start > at) segments.push({ text: text.slice(at, start), match: false })
        const previous = segments.at(-1)
        if (previous?.match) previous.text += text.slice(start, end)
        else segments.push({ text: text.slice(start, end), match: true })
        at = end
      }
      if (at < text.length) segments.push({ text: text.slice(at), match: false })
      return segments
    },
  }
}
