import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordTable } from './createWordTable.ts'
import { packWord } from './wordBytes.ts'
import { wordsWithin } from './wordsWithin.ts'

const sorted = (words: string[]) => [...new Set(words)].sort((a, b) => (packWord(a) < packWord(b) ? -1 : 1))
const within = (words: string[], word: string) =>
  wordsWithin(createWordTable(words.map(packWord)), word).map((number) => words[number])

test('a word is found within longer ones and at their ends, not at their beginnings', () =>
  expect(
    within(
      sorted(['assertnumqueries', 'numqueries', 'numqueriesleft', 'автогенерация', 'queries']),
      'numqueries',
    ),
  ).toEqual(['assertnumqueries']))

test('short words are within too many', () => expect(within(['subquery'], 'query')).toEqual([]))

test('what stands over the border of two words is within neither', () =>
  expect(within(sorted(['xxabc', 'defyy']), 'abcdef')).toEqual([]))

test('whatever the words, they are those that have it past their first letter', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'я'), minLength: 1, maxLength: 12 }))
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'я'), minLength: 6, maxLength: 7 })
  fc.assert(
    fc.property(words, word, (some, wanted) => {
      const table = sorted(some)
      expect(within(table, wanted)).toEqual(table.filter((one) => one.includes(wanted, 1)))
    }),
  )
})
