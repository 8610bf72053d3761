import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordTable } from './createWordTable.ts'
import { findInTable, lowerBound, rangeOfPrefix } from './findInTable.ts'
import { packWord } from './wordBytes.ts'
import { wordOfTable } from './wordOfTable.ts'

const someWord = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abая'), maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(...'aя日é'), maxLength: 3 }),
)
const someWords = fc.uniqueArray(someWord, { maxLength: 40 }).map((words) => words.map(packWord).sort())

test('a table gives its words back', () => {
  fc.assert(
    fc.property(someWords, (words) => {
      const table = createWordTable(words)
      expect(words.map((_, word) => packWord(wordOfTable(table, word)))).toEqual(words)
    }),
  )
})

test('a word is found at its place, and one that is not there nowhere', () => {
  fc.assert(
    fc.property(someWords, someWord.map(packWord), (words, other) => {
      const table = createWordTable(words)
      for (const word of [...words, other]) {
        const place = words.indexOf(word)
        expect(findInTable(table, word)).toBe(place < 0 ? undefined : place)
      }
    }),
  )
})

test('a beginning gives the range of the words that begin so', () => {
  fc.assert(
    fc.property(someWords, someWord.map(packWord), (words, beginning) => {
      const [from, to] = rangeOfPrefix(createWordTable(words), beginning)
      expect(words.slice(from, to)).toEqual(words.filter((word) => word.startsWith(beginning)))
    }),
  )
})

test('a bound is looked for within the places given', () => {
  fc.assert(
    fc.property(someWords, someWord.map(packWord), fc.nat(40), fc.nat(40), (words, wanted, one, other) => {
      const [from, to] = [Math.min(one, other, words.length), Math.min(Math.max(one, other), words.length)]
      const behind = words.slice(from, to).filter((word) => word >= wanted).length
      expect(lowerBound(createWordTable(words), wanted, from, to)).toBe(to - behind)
    }),
  )
})

test('an empty table has nothing', () => {
  const table = createWordTable([])
  expect(findInTable(table, '')).toBeUndefined()
  expect(rangeOfPrefix(table, 'a')).toEqual([0, 0])
})
