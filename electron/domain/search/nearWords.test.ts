import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPartBuilder } from './createPartBuilder.ts'
import { editsAllowed, nearWords } from './nearWords.ts'
import { wordOfTable } from './wordOfTable.ts'

function near(words: readonly string[], word: string, asBeginning = false, most = editsAllowed(word)) {
  const builder = createPartBuilder()
  builder.add({ title: words.join(' '), names: '', summary: '', body: '' })
  const part = builder.whole()
  return nearWords(part, word, most, asBeginning).map((found) => wordOfTable(part.words, found.word))
}

test.each([
  ['orm', 0],
  ['кэш', 0],
  ['http2', 0],
  ['postgres16', 0],
  ['http', 1],
  ['кэши', 1],
  ['queries', 1],
  ['миграция', 2],
  ['postgres', 2],
  ['a_b_c', 0],
  ['1234567890', 0],
])('%s may be %i edits away', (word, edits) => expect(editsAllowed(word)).toBe(edits))

describe('words that are near', () => {
  const library = ['django', 'flask', 'миграция', 'сериализатор', 'middleware', 'queryset', 'orm']

  test.each([
    ['a letter left out', 'djngo', 'django'],
    ['a letter added', 'flaska', 'flask'],
    ['the first letter', 'gjango', 'django'],
    ['a letter changed', 'jjango', 'django'],
    ['two letters swapped', 'flaks', 'flask'],
    ['swapped in Russian', 'мигарция', 'миграция'],
    ['two edits in a long word', 'сереализатр', 'сериализатор'],
    ['two swaps in a long word', 'imddlewaer', 'middleware'],
  ])('%s', (_, typed, found) => expect(near(library, typed)).toEqual([found]))

  test('two edits are too many for a short word', () => expect(near(library, 'fleks')).toEqual([]))
  test('three are too many for any', () => expect(near(library, 'simdleviare')).toEqual([]))
  test('a word of three letters must be right', () => expect(near(library, 'orn')).toEqual([]))
  test('the word itself is not near itself', () => expect(near(library, 'django')).toEqual([]))
  test('only the nearest are given', () =>
    expect(near(['migration', 'migratoin', 'migrator'], 'migratin').toSorted()).toEqual([
      'migration',
      'migratoin',
    ]))
  test('a farther one stands back, wherever it is in the table', () => {
    expect(near(['aaaabbbb', 'zaaabbbb', 'aaaabbzz'], 'aaaabbbz')).toEqual(['aaaabbbb', 'aaaabbzz'])
    expect(near(['xaaabbbb', 'yaaabbbx'], 'yaaabbbb')).toEqual(['xaaabbbb', 'yaaabbbx'])
    expect(near(['aazabbbx', 'zaaabbbb'], 'aaaabbbb')).toEqual(['zaaabbbb'])
  })
  test('one that begins in the other script is not near', () => expect(near(['сache'], 'cache')).toEqual([]))
})

describe('words whose beginning is near', () => {
  test('may be as much longer as they are', () =>
    expect(near(['сериализатор'], 'сериаил', true)).toEqual(['сериализатор']))
  test('begin with the same letter', () => expect(near(['сериализатор'], 'фериал', true)).toEqual([]))
  test('are not asked for below five letters', () => expect(near(['serializer'], 'sria', true)).toEqual([]))
})

test('it finds a word with any one edit, and with any two from eight letters', () => {
  const someWord = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 14 })
  const someEdit = fc.tuple(fc.nat(), fc.constantFrom('change', 'swap', 'drop', 'add'))
  const edit = (word: string, [place, how]: [number, string]) => {
    const at = place % (word.length - 1)
    const [before, here, next, after] = [
      word.slice(0, at),
      word[at] ?? '',
      word[at + 1] ?? '',
      word.slice(at + 2),
    ]
    if (how === 'swap') return before + next + here + after
    return before + (how === 'drop' ? '' : how === 'add' ? `${here}q` : 'q') + next + after
  }
  const isAllowed = (typed: string, edits: number) => edits <= editsAllowed(typed)
  fc.assert(
    fc.property(someWord, someEdit, someEdit, (word, one, other) => {
      const once = edit(word, one)
      if (once !== word && isAllowed(once, 1)) expect(near([word], once)).toEqual([word])
      // An edit in each half: in one place they may come to more than two.
      const half = word.length >> 1
      const twice = edit(word.slice(0, half), one) + edit(word.slice(half), other)
      if (twice !== word && isAllowed(twice, 2)) expect(near([word], twice)).toEqual([word])
    }),
    { numRuns: 200 },
  )
}, 30_000)
