import { lowerBound, rangeOfPrefix } from './findInTable.ts'
import type { IndexPart } from './IndexPart.ts'
import { measureEdits } from './measureEdits.ts'
import { rememberOf } from './rememberOf.ts'
import type { WordTable } from './WordTable.ts'
import { packWord } from './wordBytes.ts'

/** In letters. */
const shortestBeginning = 5

/** A word of a table that is near another: its number, and how many edits away. */
export interface NearWord {
  word: number
  edits: number
}

/** How many edits a word may be away: one from four letters, two from eight. Short words and those with digits must be right. */
export function editsAllowed(word: string): number {
  if (/\p{N}/u.test(word)) return 0
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  return letters >= 8 ? 2 : letters >= 4 ? 1 : 0
}

const bitOf = (byte: number): number => 1 << (byte & 31)

/** The letters of the words of a table that were looked at, as bits: 26 Latin and 32 Cyrillic ones share the 32. */
const masksOf = rememberOf(({ starts }: WordTable) => new Uint32Array(starts.length - 1))

/** The letters of a word as bits. They are noted when they are first asked for: most words are of another length. */
function maskOf({ bytes, starts }: WordTable, masks: Uint32Array, word: number): number {
  const known = masks[word] ?? 0
  if (known !== 0) return known
  let mask = 0
  for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) mask |= bitOf(bytes[at] ?? 0)
  masks[word] = mask
  return mask
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** The words that begin in the script of a packed word. */
function rangeOfScript(table: WordTable, packed: string): [from: number, to: number] {
  const firstCyrillic = lowerBound(table, '\x80')
  return packed.charCodeAt(0) < 0x80 ? [0, firstCyrillic] : [firstCyrillic, table.starts.length - 1]
}

/** Collects the words that are nearest; those already found are let go for a nearer one. */
function createCollection(most: number) {
  let allowed = most
  let near: NearWord[] = []
  return {
    allowed: () => allowed,
    offer(word: number, edits: number) {
      if (edits > allowed || edits === 0) return
      if (edits < allowed) near = []
      allowed = edits
      near.push({ word, edits })
    },
    found: () => near,
  }
}

/**
 * The words of a part that are near a word which it does not hold: the nearest ones only.
 * @param asBeginning whether the word may be the beginning of theirs; their first letter is then taken to be right
 */
export function nearWords(part: IndexPart, word: string, most: number, asBeginning: boolean): NearWord[] {
  const packed = packWord(word)
  // Too many words begin nearly so.
  if (asBeginning && packed.length < shortestBeginning) return []
  const { bytes, starts } = part.words
  const masks = masksOf(part.words)
  const editsTo = measureEdits(packed)
  const collection = createCollection(most)
  let wanted = 0
  for (let at = 0; at < packed.length; at++) wanted |= bitOf(packed.charCodeAt(at))

  function look(number: number, start: number, length: number): void {
    const allowed = collection.allowed()
    const mask = maskOf(part.words, masks, number)
    // An edit brings at most one letter in and takes one away.
    if (bitCount(wanted & ~mask) > allowed) return
    if (!asBeginning && bitCount(mask & ~wanted) > allowed) return
    collection.offer(number, editsTo(bytes, start, length, allowed, asBeginning))
  }

  const [from, to] = asBeginning
    ? rangeOfPrefix(part.words, packed.charAt(0))
    : rangeOfScript(part.words, packed)
  const longest = asBeginning ? Infinity : packed.length + most
  const shortest = packed.length - most
  let start = starts[from] ?? 0
  for (let number = from; number < to; number++) {
    const end = starts[number + 1] ?? 0
    const length = end - start
    if (length >= shortest && length <= longest) look(number, start, length)
    start = end
  }
  return collection.found()
}
