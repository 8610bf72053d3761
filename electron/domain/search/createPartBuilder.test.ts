import { describe, expect, test } from 'vitest'
import { createPartBuilder } from './createPartBuilder.ts'
import { findInTable } from './findInTable.ts'
import type { IndexedTexts } from './IndexedTexts.ts'
import type { IndexPart } from './IndexPart.ts'
import { partBuffers } from './partBuffers.ts'
import { posting } from './posting.ts'
import { packWord } from './wordBytes.ts'
import { wordOfTable } from './wordOfTable.ts'

const texts = (fields: Partial<IndexedTexts>): IndexedTexts => ({
  title: '',
  names: '',
  summary: '',
  body: '',
  ...fields,
})
function partOf(...documents: Partial<IndexedTexts>[]): IndexPart {
  const builder = createPartBuilder()
  for (const document of documents) builder.add(texts(document))
  return builder.whole()
}
const sizeOf = ({ starts }: { starts: Uint32Array }) => starts.length - 1
const all = (table: IndexPart['terms']) =>
  Array.from({ length: sizeOf(table) }, (_, word) => wordOfTable(table, word))
/** The documents that hold a term, and the bits that say where. */
function holders(part: IndexPart, term: string): [document: number, places: number][] {
  const number = findInTable(part.terms, packWord(term))
  if (number === undefined) return []
  return [...part.postings.subarray(part.postingStarts[number], part.postingStarts[number + 1])].map(
    (entry) => [entry >>> posting.documentShift, entry & posting.placeBits],
  )
}

test('a term says in which documents and where in each it stands', () => {
  const part = partOf(
    { title: 'Миграция', names: 'миграции' },
    { summary: 'миграцию' },
    { title: 'Сигналы' },
    { body: 'Миграции, миграций и миграциями' },
  )
  expect(holders(part, 'миграц')).toEqual([
    [0, posting.inTitle | posting.inNames],
    [1, posting.inSummary],
    [3, 3],
  ])
  expect(part.documents).toBe(4)
})

test('a body counts a term up to what its bits hold', () => {
  const part = partOf({ body: 'кэш '.repeat(40) }, { body: 'кэш '.repeat(40), title: 'кэш', summary: 'кэш' })
  expect(holders(part, 'кэш')).toEqual([
    [0, posting.inBody],
    [1, posting.inBody | posting.inTitle | posting.inSummary],
  ])
})

test('words are kept as they are written, whole and in parts, each with its term', () => {
  const part = partOf({ body: 'Вызвать QuerySet.select_related у миграций' })
  const meant = all(part.words).map((word, number) => [
    word,
    wordOfTable(part.terms, part.termOfWord[number] ?? -1),
  ])
  expect(meant).toEqual(
    expect.arrayContaining([
      ['queryset.select_related', 'queryset.select_related'],
      ['queryset', 'queryset'],
      ['select_related', 'select_related'],
      ['related', 'relat'],
      ['миграций', 'миграц'],
    ]),
  )
})

test('tables are sorted by their bytes', () => {
  const part = partOf({ title: 'яблоко банан zebra apple λ _x 3.12', body: 'Ёлка := ещё' })
  for (const table of [part.words, part.terms]) {
    const packed = all(table).map(packWord)
    expect(packed).toEqual(packed.toSorted())
    expect(new Set(packed).size).toBe(packed.length)
  }
})

describe('function words and lone signs', () => {
  const part = partOf({ title: 'Как и что? 50 %', body: 'Как и что % < миграции := =>' })
  test('are found in titles alone', () => {
    expect(holders(part, 'как')).toEqual([[0, posting.inTitle]])
    expect(holders(part, '%')).toEqual([[0, posting.inTitle]])
    expect(holders(part, '<')).toEqual([])
  })
  test('are not the operators that tell', () => {
    expect(holders(part, ':=')).toEqual([[0, 1]])
    expect(holders(part, '=>')).toEqual([[0, 1]])
  })
  test('add nothing to the sizes', () => {
    expect([...part.titleSizes]).toEqual([1])
    expect([...part.bodySizes]).toEqual([3])
  })
})

test('sizes stop where their bytes end', () => {
  const part = partOf({ title: 'кэш '.repeat(300), body: 'кэш '.repeat(70_000) })
  expect([part.titleSizes[0], part.bodySizes[0]]).toEqual([0xff, 0xffff])
})

test('data too long for a word is found by nothing, a long identifier is', () => {
  const data = 'a'.repeat(65)
  const name = `a_${'b'.repeat(62)}`
  const part = partOf({ title: `${data} ${name}`, body: data })
  expect(holders(part, data)).toEqual([])
  expect(holders(part, name)).toHaveLength(1)
})

test('titles of the same words in one order share a mark, whatever is around them', () => {
  const [one, other, swapped, apart, joined] = partOf(
    { title: 'Что такое `ORM`?' },
    { title: 'что  такое «orm»' },
    { title: 'ORM: что такое?' },
    { title: 'кэш ред' },
    { title: 'кэшред' },
  ).titleMarks
  expect(one).toBe(other)
  expect(one).not.toBe(swapped)
  expect(apart).not.toBe(joined)
})

test('more words than its tables first have room for are all kept', () => {
  const words = Array.from({ length: 9000 }, (_, number) => `word${number}`)
  const part = partOf(
    { body: words.slice(0, 5000).join(' ') },
    { body: words.join(' ') },
    { title: words.slice(8990).join(' ') },
  )
  expect(sizeOf(part.words)).toBe(9000)
  expect(holders(part, 'word0')).toEqual([
    [0, 1],
    [1, 1],
  ])
  expect(holders(part, 'word8999')).toEqual([
    [1, 1],
    [2, posting.inTitle],
  ])
})

test('words of one hash are told apart', () => {
  // They share what FNV-1a of 32 bits makes of them.
  const part = partOf({ title: 'costarring' }, { title: 'liquid' })
  expect([holders(part, 'liquid'), holders(part, 'costar')]).toEqual([
    [[1, posting.inTitle]],
    [[0, posting.inTitle]],
  ])
})

test('an empty builder makes an empty part', () => {
  const part = createPartBuilder().whole()
  expect([part.documents, sizeOf(part.terms), sizeOf(part.words), part.postings.length]).toEqual([0, 0, 0, 0])
})

test('a cut has the documents since the last one, numbered anew, and only their words', () => {
  const builder = createPartBuilder()
  builder.add(texts({ title: 'Django' }))
  builder.cut()
  builder.add(texts({ title: 'Flask', body: 'flask' }))
  const second = builder.cut()
  expect(all(second.words)).toEqual(['flask'])
  expect(holders(second, 'flask')).toEqual([[0, posting.inTitle | 1]])
  expect(builder.cut().documents).toBe(0)
  expect(all(builder.whole().words)).toEqual(['django', 'flask'])
})

test('a word that was met before a cut belongs to the next one too', () => {
  const builder = createPartBuilder()
  for (const body of ['сигналы', 'сигналы']) {
    builder.add(texts({ body }))
    expect(all(builder.cut().words)).toEqual(['сигналы'])
  }
})

test('the buffers of a part are its own, each named once', () => {
  const builder = createPartBuilder()
  builder.add(texts({ title: 'Django', body: 'ORM' }))
  const part = builder.cut()
  const buffers = partBuffers(part)
  const moved = structuredClone(part, { transfer: buffers })
  expect(new Set(buffers).size).toBe(buffers.length)
  expect(all(moved.words)).toEqual(['django', 'orm'])
  expect(all(builder.whole().words)).toEqual(['django', 'orm'])
})
