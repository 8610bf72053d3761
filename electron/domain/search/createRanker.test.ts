import { describe, expect, test } from 'vitest'
import { atOnce } from '../steps/atOnce.ts'
import { createDescriptions } from './createDescriptions.ts'
import { createGlossary } from './createGlossary.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createTextIndex } from './createTextIndex.ts'
import type { IndexedTexts } from './IndexedTexts.ts'

const knowledge = {
  glossary: createGlossary(`
garbage collector = сборщик мусора
mark and sweep = найти пометить убрать
heap = куча
`),
  descriptions: createDescriptions(''),
}
/** The names of what is found, the best first. */
function ranked(documents: Record<string, Partial<IndexedTexts>>, query: string): string[] {
  const index = createTextIndex(knowledge)
  const builder = createPartBuilder()
  for (const texts of Object.values(documents))
    builder.add({ title: '', names: '', summary: '', body: '', ...texts })
  index.add(builder.whole())
  const names = Object.keys(documents)
  return atOnce(index.search(query, { limit: 50 })).documents.map((document) => names[document] ?? '')
}
const body = (text: string) => ({ body: text })
const title = (text: string) => ({ title: text })

describe('of two documents that hold the word, the better is', () => {
  test('the one whose title has it, then other names, what it says in short, and the body', () =>
    expect(
      ranked(
        { body: body('кэш'), summary: { summary: 'кэш' }, names: { names: 'кэш' }, title: title('кэш') },
        'кэш redis',
      )[0],
    ).toBe('title'))
  test('the one that says it more often', () =>
    expect(ranked({ once: body('кэш раз два три'), often: body('кэш кэш кэш три') }, 'кэш')).toEqual([
      'often',
      'once',
    ]))
  test('the one that says it in fewer words', () =>
    expect(ranked({ long: body(`кэш ${'слово '.repeat(50)}`), short: body('кэш слово') }, 'кэш')).toEqual([
      'short',
      'long',
    ]))
  test('the one whose title says nothing else', () =>
    expect(ranked({ more: title('Сигналы, кэш, индексы'), only: title('Про кэш') }, 'кэш')).toEqual([
      'only',
      'more',
    ]))
})

test('a document that holds all words stands above those that hold one, wherever they hold it', () =>
  expect(
    ranked(
      {
        title: { ...title('кэш'), ...body('кэш кэш кэш') },
        both: body(`кэш сигнал ${'слово '.repeat(5)}`),
        other: body('слово'),
      },
      'кэш сигналы прочее',
    )[0],
  ).toBe('both'))

test('a document that holds all words in its body stands above one that holds half of them at better places', () =>
  expect(
    ranked(
      { half: { names: 'кэш', summary: 'кэш' }, both: body('кэш сигнал'), other: body('сигнал слово слово') },
      'кэш сигналы прочее',
    )[0],
  ).toBe('both'))

test('a word counts as it was found best, whatever else it means there', () =>
  expect(
    ranked({ body: body('heap heap heap'), title: { ...title('heap'), ...body('куча') } }, 'heap прочее'),
  ).toEqual(['title', 'body']))

test('a body is never so long that it counts as short', () => {
  const few = Object.fromEntries(
    Array.from({ length: 399 }, (_, number) => [`few${number}`, body('слово '.repeat(10))]),
  )
  for (const length of [100, 200, 350, 450, 1000])
    expect(
      ranked(
        { long: body(`кэш ${'слово '.repeat(length)}`), ...few, short: body(`кэш ${'слово '.repeat(9)}`) },
        'кэш прочее',
      ),
    ).toEqual(['short', 'long'])
})

test('a word that few documents hold weighs more than one that many do', () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`many${number}`, title('кэш')]))
  expect(ranked({ ...many, rare: title('сигнал') }, 'кэш сигнал прочее')[0]).toBe('rare')
})

test('a title that is the query stands above one that only has its words', () =>
  expect(
    ranked(
      {
        words: { ...title('redis кэш'), names: 'кэш redis', summary: 'кэш redis', body: 'кэш redis' },
        same: title('Кэш Redis'),
      },
      'кэш redis',
    )[0],
  ).toBe('same'))

describe('a phrase of the glossary', () => {
  test('is found where all its words are', () =>
    expect(
      ranked(
        { one: body('сборщик'), other: body('мусор'), both: body('сборщик мусора'), none: body('кэш') },
        'garbage collector',
      ),
    ).toEqual(['both']))
  test('is not found where one of its words is missing, be it in the middle', () =>
    expect(
      ranked(
        { all: body('пометить, найти, убрать'), ends: body('найти, убрать'), two: body('пометить, убрать') },
        'mark and sweep',
      ),
    ).toEqual(['all']))
  test('is looked for anew in each query', () => {
    const index = createTextIndex(knowledge)
    const builder = createPartBuilder()
    for (const text of ['сборщик', 'мусор', 'мусор сборщик'])
      builder.add({ title: text, names: '', summary: '', body: '' })
    index.add(builder.whole())
    for (let time = 0; time < 3; time++)
      expect(atOnce(index.search('garbage collector', { limit: 9 })).documents).toEqual([2])
  })
})

test('function words find nothing where they come first, and tell apart all the same', () => {
  const documents = { how: title('Как'), cache: title('Кэш'), both: title('Как кэш') }
  expect(ranked(documents, 'как кэш')).toEqual(['both', 'cache'])
  expect(ranked({ ...documents, which: title('Какой кэш') }, 'кэш: как').slice(0, 1)).toEqual(['both'])
})

test('a search leaves nothing behind for the next', () => {
  const index = createTextIndex(knowledge)
  const builder = createPartBuilder()
  for (const text of ['кэш', 'кэш сигнал', 'индекс'])
    builder.add({ title: text, names: '', summary: '', body: text })
  index.add(builder.whole())
  const found = (text: string) => atOnce(index.search(text, { limit: 9 })).documents
  const before = ['индекс', 'кэш сигнал', 'сигнал', 'кэш'].map(found)
  expect(['индекс', 'кэш сигнал', 'сигнал', 'кэш'].map(found)).toEqual(before)
  expect(found('индекс')).toEqual([2])
})
