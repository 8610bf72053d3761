import { describe, expect, test } from 'vitest'
import { createGlossary } from './createGlossary.ts'
import { glossaryText } from './glossaryText.ts'
import { stemOf } from './stemOf.ts'
import { readWords } from './terms.ts'

const stemsOf = (text: string) => readWords(text).map(({ term }) => stemOf(term))
const glossary = createGlossary(`
closure = замыкание
error handling, handle errors = обработка ошибок
error = ошибка
happy path = основной сценарий
lock, mutex = блокировка, мьютекс
lock = замок
`)
const othersFor = (text: string, at = 0) => glossary.othersFor(stemsOf(text), at)
const said = (...phrases: string[]) => phrases.map(stemsOf)

test('a word leads to what else it is called, in both languages and any inflection', () => {
  expect(othersFor('closures')).toEqual([{ length: 1, others: said('замыкание') }])
  expect(othersFor('замыканиями')).toEqual([{ length: 1, others: said('closure') }])
  expect(othersFor('mutex')).toEqual([{ length: 1, others: said('lock', 'блокировка', 'мьютекс') }])
})

test('a phrase is known where all its words stand in their order', () => {
  expect(othersFor('обработку ошибок')).toEqual([
    { length: 2, others: said('error handling', 'handle errors') },
  ])
  expect(othersFor('как обработать ошибку', 2)).toEqual([{ length: 1, others: said('error') }])
  expect(othersFor('ошибок обработка', 1)).toEqual([])
})

test('a longer phrase and the word it begins with are known both', () =>
  expect(
    othersFor('error handling')
      .map(({ length }) => length)
      .toSorted(),
  ).toEqual([1, 2]))

test('a word of several meanings has each of them', () =>
  expect(othersFor('lock').map(({ others }) => others)).toEqual([
    said('mutex', 'блокировка', 'мьютекс'),
    said('замок'),
  ]))

test('a stem that ends otherwise than its word is known', () =>
  expect(othersFor('happy path')).toEqual([{ length: 2, others: said('основной сценарий') }]))

test('what the glossary does not have has no others', () => {
  expect(othersFor('decorator')).toEqual([])
  expect(othersFor('closure', 1)).toEqual([])
  expect(createGlossary('').othersFor(['closur'], 0)).toEqual([])
})

describe('the glossary of the app', () => {
  const own = createGlossary(glossaryText)
  test.each([
    ['closure', 'замыкание'],
    ['inheritance', 'наследование'],
    ['encapsulation', 'инкапсуляция'],
    ['deadlock', 'взаимная блокировка'],
    ['garbage collector', 'сборщик мусора'],
    ['транзакция', 'transaction'],
    ['поток', 'thread'],
    ['уязвимость', 'vulnerability'],
    [':=', 'моржовый оператор'],
    ['=>', 'arrow function'],
    ['%', 'остаток от деления'],
    ['побитовое и', '&'],
  ])('leads from %s to %s', (from, to) => {
    const others = own.othersFor(stemsOf(from), 0).flatMap(({ others }) => others)
    expect(others).toContainEqual(stemsOf(to)[0] === undefined ? [] : stemsOf(to))
  })
  test('has phrases of words on every line, in both languages', () => {
    for (const line of glossaryText.split('\n').filter((line) => line !== ''))
      expect(line).toMatch(/^\S.*\S = \S.*\S$/)
  })
})
