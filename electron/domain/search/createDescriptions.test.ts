import { describe, expect, test } from 'vitest'
import { createDescriptions } from './createDescriptions.ts'
import { descriptionsText } from './descriptionsText.ts'
import { functionWords } from './functionWords.ts'
import { stemOf } from './stemOf.ts'
import { readWords } from './terms.ts'

const tellingStems = (text: string) =>
  readWords(text).flatMap(({ term }) => (functionWords.has(term) ? [] : [stemOf(term)]))
const descriptions = createDescriptions(`
Deadlock, взаимная блокировка = two threads wait for each other forever; два потока вечно ждут друг друга
Closure = function that remembers variables of its surroundings; функция помнит переменные вокруг себя
Memoization, мемоизация = function that remembers its earlier results; функция помнит прежние результаты
`)
const described = (text: string) =>
  descriptions.describedBy(tellingStems(text)).map(({ names }) => names[0]?.join(' '))

test('a concept is found by a description in either language, whatever the order and the inflection', () => {
  expect(described('threads waiting forever on each other')).toEqual(['deadlock'])
  expect(described('два потока ждут друг друга')).toEqual(['deadlock'])
  expect(described('друг друга вечно ждёт поток')).toEqual(['deadlock'])
})

test('all names of a concept are given, and which of the words describe it', () => {
  const [found] = descriptions.describedBy(tellingStems('питон два потока вечно ждут'))
  expect(found?.names).toEqual([['deadlock'], ['взаимн', 'блокировк']])
  expect(found?.words).toEqual([1, 2, 3, 4])
  expect(found?.share).toBeGreaterThan(0)
  expect(found?.share).toBeLessThan(1)
})

test('the likelier concept goes first', () => {
  expect(described('функция помнит переменные вокруг')[0]).toBe('closur')
  expect(described('функция помнит прежние результаты')[0]).toBe('memoiz')
})

test('a few words describe nothing', () => {
  expect(described('threads wait')).toEqual([])
  expect(described('threads wait, функция')).toEqual([])
  expect(described('')).toEqual([])
})

test('words that say mostly something else describe nothing', () =>
  expect(
    described('функция помнит переменные, но настроить кластер реплику балансировщик очередь брокер'),
  ).toEqual([]))

test('all that is said is described wholly', () =>
  expect(descriptions.describedBy(tellingStems('two threads wait forever'))[0]?.share).toBeCloseTo(1))

describe('the descriptions of the app', () => {
  test('have names and a description on every line', () => {
    for (const line of descriptionsText.split('\n').filter((line) => line !== ''))
      expect(line).toMatch(/^\S.* = [^;]+; .+$/)
  })
  test('are near enough that each text leads back to its own names', () => {
    const own = createDescriptions(descriptionsText)
    const lines = descriptionsText.split('\n').filter((line) => line !== '')
    const lost = lines.filter((line) => {
      const [names = '', text = ''] = line.toLowerCase().replaceAll('ё', 'е').split(' = ')
      const [english = ''] = text.split('; ')
      const found = own.describedBy(tellingStems(english))
      return !found.some(
        (one) =>
          JSON.stringify(one.names[0]) ===
          JSON.stringify(readWords(names.split(',')[0] ?? '').map(({ term }) => stemOf(term))),
      )
    })
    expect(lost.length).toBeLessThanOrEqual(lines.length / 50)
  })
})
