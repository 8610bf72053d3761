import { describe, expect, test } from 'vitest'
import { createWordTable } from './createWordTable.ts'
import { soundingWords, type SoundExtent } from './soundingWords.ts'
import { packWord } from './wordBytes.ts'
import { wordOfTable } from './wordOfTable.ts'

const english =
  'django flask middleware serializer javascript promise kubernetes encapsulation closure python decorator migration'
const russian =
  'сериализатор миграции замыкание наследование полиморфизм многопоточность декоратор индексы отладка кэш'
const table = createWordTable([...english.split(' '), ...russian.split(' ')].map(packWord).sort())

const sounding = (word: string, mostCost = 2.5, extent: SoundExtent = 'whole') =>
  soundingWords(table, word, mostCost, extent).map((found) => wordOfTable(table, found.word))

describe('an English word in Russian letters', () => {
  test.each([
    ['джанго', 'django'],
    ['фласк', 'flask'],
    ['мидлварь', 'middleware'],
    ['сериалайзер', 'serializer'],
    ['джаваскрипт', 'javascript'],
    ['промис', 'promise'],
    ['кубернетес', 'kubernetes'],
    ['энкапсулейшн', 'encapsulation'],
    ['питон', 'python'],
    ['пайтон', 'python'],
  ])('%s is %s', (heard, word) => expect(sounding(heard)[0]).toBe(word))
})

describe('a Russian word in Latin letters', () => {
  test.each([
    ['serializator', 'сериализатор'],
    ['migracii', 'миграции'],
    ['migratsii', 'миграции'],
    ['zamykanie', 'замыкание'],
    ['nasledovanie', 'наследование'],
    ['polimorfizm', 'полиморфизм'],
    ['mnogopotochnost', 'многопоточность'],
    ['indeksy', 'индексы'],
  ])('%s is %s', (heard, word) => expect(sounding(heard)[0]).toBe(word))
})

test('the nearest goes first, and how far off each is grows', () => {
  const costs = soundingWords(table, 'декоратор', 2.5, 'whole').map(({ cost }) => cost)
  expect(sounding('декоратор')).toEqual(['decorator'])
  expect(costs).toEqual(costs.toSorted((one, other) => one - other))
  expect(soundingWords(table, 'джанго', 2.5, 'whole')).toMatchObject([{ cost: 0 }])
})

test('a letter may be written twice, and not more often', () => {
  expect(sounding('фласкк', 1)).toEqual(['flask'])
  expect(sounding('фласккк')).toEqual([])
})

test('nothing farther off than asked for is found', () => {
  expect(sounding('мидлварь', 2.5)).toEqual(['middleware'])
  expect(sounding('мидлварь', 1)).toEqual([])
  expect(sounding('джанго', -1)).toEqual([])
})

test('a word may be the beginning of others', () => {
  expect(sounding('сериалай', 1, 'beginning')).toEqual(['serializer'])
  expect(sounding('сериалай', 1)).toEqual([])
  expect(sounding('mnogopo', 1, 'beginning')).toEqual(['многопоточность'])
})

test('a word may be a stem of theirs with an ending that is not looked into', () => {
  expect(sounding('кубернетесами', 2.5, 'inflected')).toEqual(['kubernetes'])
  expect(sounding('кубернетесами', 0.25, 'inflected')).toEqual([])
  expect(sounding('кубернетесами', 2.5)).toEqual([])
  expect(sounding('фласкировать', 2.5, 'inflected')).toEqual([])
})

test('words of one script are looked for in the other only', () => {
  expect(sounding('flask')).toEqual([])
  expect(sounding('миграции')).not.toContain('миграции')
})

test.each(['djаngo', 'джаngo', 'select_related', 'n+1', 'кэш2', '', 'naïve'])(
  '%s is in no one script, and sounds like nothing',
  (word) => expect(sounding(word)).toEqual([]),
)

describe('a hostile word', () => {
  const letters = ['a', 'e', 'i', 'o', 'u', 's', 'y']
  const words = letters.flatMap((one) =>
    letters.flatMap((other) => Array.from({ length: 60 }, (_, length) => one.repeat(length + 1) + other)),
  )
  const crowded = createWordTable([...new Set(words)].map(packWord).sort())
  test.each(['а'.repeat(500), 'е'.repeat(64), 'аеиоуы'.repeat(12), 'сс'.repeat(40), 'ь'.repeat(300)])(
    '%s takes a bounded time',
    (word) => {
      const began = performance.now()
      soundingWords(crowded, word, 2.5, 'beginning')
      expect(performance.now() - began).toBeLessThan(2000)
    },
    30_000,
  )
})
