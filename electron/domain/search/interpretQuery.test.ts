import { describe, expect, test } from 'vitest'
import { atOnce } from '../steps/atOnce.ts'
import { createDescriptions } from './createDescriptions.ts'
import { createGlossary } from './createGlossary.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createInterpreter } from './interpretQuery.ts'
import { joinSynonyms } from './synonyms.ts'
import { wordOfTable } from './wordOfTable.ts'

const builder = createPartBuilder()
const add = (title: string, times = 1) => {
  for (let time = 0; time < times; time++) builder.add({ title, names: '', summary: '', body: '' })
}
add('Миграции Django')
add('migration', 20)
add('migratoin')
add('codec')
add('codel', 5)
add('код')
add('select_related')
add('serializer')
add('closure')
add('клозор', 20)
add('тип Т')
add('promise', 20)
add('промыслы')
add('вофтпа')
add('сериализатор')
add('plona')
add('plonation')
add('plond', 20)
Array.from({ length: 60 }, (_, number) => add(`zz${number}word`))
const part = builder.whole()
const interpretInSteps = createInterpreter(
  [part],
  {
    glossary: createGlossary('rjl, code = код\ntwo words = migration\nдва слова = select related'),
    descriptions: createDescriptions('serializer = turns objects into bytes quickly'),
  },
  () => joinSynonyms([['serializer', 'превращалка']]),
)
const interpret = (text: string) => atOnce(interpretInSteps(text))
/** What each word of a query is looked for as, the terms of a way joined by a plus. */
const ways = (text: string) =>
  interpret(text).wishes.map((wish) =>
    wish.ways.map(({ meanings }) =>
      meanings
        .map(({ terms }) =>
          [...(terms[0]?.keys() ?? [])].map((term) => wordOfTable(part.terms, term)).join(' '),
        )
        .join(' + '),
    ),
  )
const searched = (text: string) => interpret(text).searched.map(({ typed, as }) => `${typed} → ${as}`)

test('a word that is there is looked for as it is, at full weight', () => {
  expect(ways('codel миграциями')).toEqual([['codel'], expect.arrayContaining(['миграц'])])
  expect(interpret('codel код').wishes[0]).toMatchObject({
    isTelling: true,
    frequency: 5,
    ways: [{ weight: 1 }],
  })
})

test('function words tell only, unless they are all there is', () => {
  const tell = (text: string) => interpret(text).wishes.map(({ isTelling }) => isTelling)
  expect(tell('как работает codel')).toEqual([false, false, true])
  expect(tell('как работает')).toEqual([true, true])
})

describe('a word that stands in few documents', () => {
  test('may be the slip of one much commoner, which is looked for with little weight', () => {
    expect(ways('migratoin codel')[0]).toEqual(['migratoin', 'migrat'])
    const [own, near] = interpret('migratoin codel').wishes[0]?.ways ?? []
    expect(own?.weight).toBe(1)
    expect(near?.weight).toBeLessThan(0.1)
  })
  test('is none of one that is not much commoner', () => expect(ways('codec код')[0]).toEqual(['codec']))
  test('is none while others begin so', () => {
    expect(ways('plona codel')[0]).toEqual(['plona', 'plond'])
    expect(ways('codel plona')[1]).toEqual(['plona', 'plonat'])
  })
})

describe('a beginning', () => {
  test('stands for every word that begins so', () => expect(ways('zz')[0]?.[0]?.split(' ')).toHaveLength(60))
  test('in the wrong layout is one only at the end', () => {
    expect(searched('codel vbuh')).toEqual(['vbuh → мигр'])
    expect(searched('vbuh codel')).toEqual([])
  })
})

test('a word that the glossary knows was typed as it is meant', () => {
  expect(searched('rjl')).toEqual([])
  expect(ways('rjl codel')[0]).toEqual(['код'])
})

test('words side by side are looked for as one too, and those of an identifier apart', () => {
  expect(ways('select related')).toEqual([
    expect.arrayContaining(['select_related']),
    expect.arrayContaining(['select_related']),
  ])
  expect(ways('select-related codel')[0]).toEqual(['select + relat', 'select + relat'])
})

test('what stands for a phrase stands for each of its words', () => {
  expect(ways('two words')).toEqual([['migrat'], ['migrat']])
  expect(ways('два слова codel').slice(0, 2)).toEqual([['select + relat'], ['select + relat']])
})

test('what stands for a phrase is not looked for by its function words', () => {
  const own = createInterpreter(
    [part],
    { glossary: createGlossary('what codel = migration'), descriptions: createDescriptions('') },
    () => new Map(),
  )
  expect(atOnce(own('what codel')).wishes.map(({ ways }) => ways.length)).toEqual([0, 2])
})

test('a word that was mended is looked for by what else it is called', () => {
  const own = createInterpreter(
    [part],
    { glossary: createGlossary('codel = migration'), descriptions: createDescriptions('') },
    () => joinSynonyms([['serializer', 'django']]),
  )
  const found = (text: string) =>
    atOnce(own(text)).wishes[0]?.ways.map(({ meanings }) =>
      [...(meanings[0]?.terms[0]?.keys() ?? [])].map((term) => wordOfTable(part.terms, term)).join(' '),
    )
  expect(found('codle zzz')).toEqual(['codel', 'migrat'])
  expect(found('serialzer zzz')).toEqual(['serial', 'django'])
})

test('words that describe a concept are looked for by its name', () => {
  expect(
    ways('turns objects into bytes quickly').filter((ways) => ways.includes('serial')).length,
  ).toBeGreaterThan(2)
  expect(ways('turns objects into bytes')).toEqual(Array(4).fill(expect.not.arrayContaining(['serial'])))
})

test('of what a word may be meant as the likelier is named: nearer, and commoner', () => {
  expect(searched('клозюр codel')).toEqual(['клозюр → клозор'])
  expect(searched('промисс codel')).toEqual(['промисс → promise'])
})

test('what is like a word as it was typed is not looked for in the other layout', () =>
  expect(searched('djanga codel')).toEqual(['djanga → django']))

test('a word whose stem is only the beginning of it is not that of another word', () =>
  expect(searched('serializator codel')).toEqual(['serializator → сериализатор']))

test('of words that are equally near the commonest is named', () =>
  expect(searched('codex код')).toEqual(['codex → codel']))

test('a synonym of the library is no rewriting', () => {
  expect(ways('превращалка codel')[0]).toEqual(['serial'])
  expect(searched('превращалка codel')).toEqual([])
})

test('a sum over several stretches is one word', () => {
  expect(interpret('N + 1 codel').wishes).toHaveLength(2)
  expect(interpret('codel N + 1').wishes).toHaveLength(2)
  expect(searched('N + 1 codel')).toEqual([])
})
