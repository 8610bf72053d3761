import { lowerBound } from './findInTable.ts'
import { soundRules } from './soundRules.ts'
import type { WordTable } from './WordTable.ts'
import { packWord } from './wordBytes.ts'

/** A word of a table that sounds like one in the other script: its number, and how far off it is; 0 is letter by letter. */
export interface SoundingWord {
  word: number
  cost: number
}

/** A silent letter, or a vowel that the other script leaves out. */
const silent = { cyrillic: ['e', 'h', 'a', 'i', 'o', 'u'], latin: ['ь', 'ъ'] }
/** How much of the words looked for a word may be: all, their beginning, or them and an ending more, where they are stems. */
export type SoundExtent = 'whole' | 'beginning' | 'inflected'
/** In letters. */
const longestEnding = 4
/** What an ending costs that is not looked into. */
const endingCost = 0.5
/** So many words are taken that begin alike. */
const mostBegun = 40
/** So many places of the table are looked at, at most. */
const mostSteps = 6000

/**
 * The words of a table that sound like a word, the nearest first; words of one script are looked for in the other.
 * The table is walked like a tree: only spellings that some word of it has are followed.
 */
export function soundingWords(
  table: WordTable,
  word: string,
  mostCost: number,
  extent: SoundExtent,
): SoundingWord[] {
  if (!/^[a-zа-я]+$/.test(word)) return []
  const script = /[а-я]/.test(word) ? 'cyrillic' : 'latin'
  if (script === 'cyrillic' ? /[a-z]/.test(word) : /[а-я]/.test(word)) return []
  const rules = soundRules[script]
  const unheard = silent[script].map(packWord)
  const { starts } = table
  const best = new Map<number, number>()
  let steps = 0

  const lengthOf = (number: number) => (starts[number + 1] ?? 0) - (starts[number] ?? 0)

  function keep(number: number, cost: number): void {
    if (cost <= mostCost) best.set(number, Math.min(best.get(number) ?? Infinity, cost))
  }

  /** Goes on from the words `from` to `to`, which all begin with `spelled`; `at` letters of the word are spelled. */
  function walk(at: number, spelled: string, from: number, to: number, cost: number): void {
    if (from >= to || cost > mostCost || steps++ > mostSteps) return
    if (at === word.length && extent === 'beginning')
      for (let number = from; number < Math.min(to, from + mostBegun); number++) keep(number, cost)
    else if (lengthOf(from) === spelled.length) {
      const left = word.length - at
      if (left === 0) keep(from, cost)
      else if (extent === 'inflected' && left <= Math.min(longestEnding, at - 2))
        keep(from, cost + endingCost)
    }
    const follow = (letters: string, next: number, price: number) => {
      if (cost + price > mostCost) return
      const longer = spelled + letters
      const low = lowerBound(table, longer, from, to)
      walk(next, longer, low, lowerBound(table, `${longer}\u0100`, low, to), cost + price)
    }
    if (at > 0) for (const letter of unheard) if (spelled.at(-1) !== letter) follow(letter, at, 1)
    const last = spelled.at(-1)
    // A letter that is written twice is heard once.
    if (last !== undefined && spelled.at(-2) !== last && at < word.length) follow(last, at, 0.25)
    if (at > 0 && word[at] === word[at - 1] && word[at] !== word[at - 2]) follow('', at + 1, 0.25)
    for (const { from: heard, to: letters, cost: price } of rules.get(word[at] ?? '') ?? [])
      if (word.startsWith(heard, at)) follow(packWord(letters), at + heard.length, price)
  }
  walk(0, '', 0, starts.length - 1, 0)
  return [...best].map(([number, cost]) => ({ word: number, cost })).sort((a, b) => a.cost - b.cost)
}
