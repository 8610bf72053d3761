import { createMemory } from './createMemory.ts'
import { stemOf } from './stemOf.ts'

/** A text of many lines, to be asked which of them have a word. */
export interface LineFinder {
  /** Where the lines begin that have a word of that stem. */
  linesWith(stem: string): number[]
  /** The line that begins at a place. */
  line(start: number): string
}

const blank = 0x20
const endings: ReadonlySet<number> = new Set([...',;\n'].map((sign) => sign.charCodeAt(0)))

/** The first two letters of a word as one number; of a word of one letter the second is a space. */
function pairAt(text: string, at: number): number {
  const second = text.charCodeAt(at + 1)
  return (text.charCodeAt(at) << 16) | (Number.isNaN(second) || endings.has(second) ? blank : second)
}

const newline = 0x0a

/** Where the words of a text stand, by their first two letters. */
function placeWords(text: string): Map<number, number[]> {
  const places = new Map<number, number[]>()
  let before = newline
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((before === blank || before === newline) && unit !== blank && unit !== newline) {
      const pair = pairAt(text, at)
      const known = places.get(pair)
      if (known === undefined) places.set(pair, [at])
      else known.push(at)
    }
    before = unit
  }
  return places
}

/**
 * Makes a text ready to be asked, at the first question: reading it takes milliseconds that its opening need not wait for.
 * @param text in the letters in which it is asked: small ones, and е for ё
 */
export function createLineFinder(text: string): LineFinder {
  let places: Map<number, number[]> | undefined
  const remember = createMemory<number[]>()
  const stems = createMemory<string>(20_000)

  /** The stem of the word that begins at a place. */
  function stemAt(at: number): string {
    let end = at
    while (end < text.length && text.charCodeAt(end) !== blank && !endings.has(text.charCodeAt(end))) end++
    const word = text.slice(at, end)
    return stems(word, () => stemOf(word))
  }

  return {
    linesWith: (stem) =>
      remember(stem, () => {
        places ??= placeWords(text)
        // Stems end otherwise than their words do, and a vowel may have gone.
        const beginning = stem.slice(0, Math.max(2, stem.length - 2))
        const found = new Set<number>()
        for (const at of places.get(pairAt(stem, 0)) ?? [])
          if (text.startsWith(beginning, at) && stemAt(at) === stem) found.add(text.lastIndexOf('\n', at) + 1)
        return [...found]
      }),
    line(start) {
      const end = text.indexOf('\n', start)
      return text.slice(start, end < 0 ? undefined : end)
    },
  }
}
