import { rangeOfPrefix } from './findInTable.ts'
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

/** What is known of the words of a table, to pass over most of them at a glance. */
interface Glance {
  /** The letters of each word, as bits: 26 Latin and 32 Cyrillic ones share the 32. */
  masks: Uint32Array
  /** The words in the order of their lengths, and where each length begins. */
  byLength: Uint32Array
  lengthStarts: Uint32Array
}

const bitOf = (byte: number): number => 1 << (byte & 31)
const longest = 255

const glanceAt = rememberOf(({ bytes, starts }: WordTable): Glance => {
  const masks = new Uint32Array(starts.length - 1)
  const lengthStarts = new Uint32Array(longest + 2)
  const lengthOf = (word: number) => Math.min(longest, (starts[word + 1] ?? 0) - (starts[word] ?? 0))
  for (let word = 0; word < masks.length; word++) {
    let mask = 0
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) mask |= bitOf(bytes[at] ?? 0)
    masks[word] = mask
    const after = lengthOf(word) + 1
    lengthStarts[after] = (lengthStarts[after] ?? 0) + 1
  }
  for (let length = 1; length < lengthStarts.length; length++)
    lengthStarts[length] = (lengthStarts[length] ?? 0) + (lengthStarts[length - 1] ?? 0)
  const byLength = new Uint32Array(masks.length)
  const next = lengthStarts.slice()
  for (let word = 0; word < masks.length; word++) {
    const length = lengthOf(word)
    const place = next[length] ?? 0
    byLength[place] = word
    next[length] = place + 1
  }
  return { masks, byLength, lengthStarts }
})

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
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
  const { masks, byLength, lengthStarts } = glanceAt(part.words)
  const editsTo = measureEdits(packed)
  const collection = createCollection(most)
  let wanted = 0
  for (let at = 0; at < packed.length; at++) wanted |= bitOf(packed.charCodeAt(at))
  const isCyrillic = packed.charCodeAt(0) >= 0x80

  function look(number: number): void {
    const allowed = collection.allowed()
    const mask = masks[number] ?? 0
    // An edit brings at most one letter in and takes one away.
    if (bitCount(wanted & ~mask) > allowed) return
    if (!asBeginning && bitCount(mask & ~wanted) > allowed) return
    const start = starts[number] ?? 0
    if ((bytes[start] ?? 0) >= 0x80 !== isCyrillic) return
    const length = (starts[number + 1] ?? 0) - start
    if (length < packed.length - allowed) return
    collection.offer(number, editsTo(bytes, start, length, allowed, asBeginning))
  }

  if (asBeginning) {
    const [from, to] = rangeOfPrefix(part.words, packed.charAt(0))
    for (let number = from; number < to; number++) look(number)
  } else {
    const to = lengthStarts[Math.min(longest, packed.length + most) + 1] ?? 0
    for (let at = lengthStarts[Math.max(0, packed.length - most)] ?? 0; at < to; at++) look(byLength[at] ?? 0)
  }
  return collection.found()
}
