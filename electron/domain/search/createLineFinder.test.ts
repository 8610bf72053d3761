import { expect, test } from 'vitest'
import { createLineFinder } from './createLineFinder.ts'
import { descriptionsText } from './descriptionsText.ts'
import { glossaryText } from './glossaryText.ts'
import { stemOf } from './stemOf.ts'

const text = `
closure, lexical scope = замыкание, лексическая область
счетчик ссылок = reference counting
scope guard = охрана области
f expression = выражение f
`
const finder = createLineFinder(text)
const lines = (stem: string) => finder.linesWith(stem).map((start) => finder.line(start).trim())

test('the lines that have a word of a stem are found, at any place of the line', () => {
  expect(lines(stemOf('closures'))).toEqual(['closure, lexical scope = замыкание, лексическая область'])
  expect(lines(stemOf('scopes'))).toHaveLength(2)
  expect(lines(stemOf('областью'))).toHaveLength(2)
})

test('what is looked up stands in small letters, and without ё', () => {
  for (const text of [glossaryText, descriptionsText])
    expect(text).toBe(text.toLowerCase().replaceAll('ё', 'е'))
})

test('every word is found by its stem', () => {
  for (const text of [glossaryText, descriptionsText]) {
    const finder = createLineFinder(text)
    const missed = [...new Set(text.split(/[\s,;]+/))].filter(
      (word) => word !== '' && finder.linesWith(stemOf(word)).length === 0,
    )
    expect(missed).toEqual([])
  }
})

test('what stands within a word does not count', () => {
  expect(lines('losure')).toEqual([])
  expect(lines('мыкание')).toEqual([])
})

test('a line that has the word twice is named once', () =>
  expect(createLineFinder('scope of scope').linesWith('scope')).toHaveLength(1))

test('a word of which the stem is only the beginning does not count', () => expect(lines('замы')).toEqual([]))

test('a vowel that comes and goes does not hide a line', () =>
  expect(createLineFinder('ссылок = references').linesWith(stemOf('ссылка'))).toHaveLength(1))

test('a word of one letter is found before another', () =>
  expect(lines('f')).toEqual(['f expression = выражение f']))

test('what is nowhere is found nowhere', () => {
  expect(lines('qq')).toEqual([])
  expect(lines('')).toEqual([])
  expect(createLineFinder('').linesWith('aa')).toEqual([])
})
