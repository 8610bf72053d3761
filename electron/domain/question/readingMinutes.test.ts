import { expect, test } from 'vitest'
import { readingMinutes } from './readingMinutes.ts'

const words = (count: number) => Array.from({ length: count }, () => 'слово').join(' ')

test('a text is read at 180 words a minute, and a begun minute counts', () => {
  expect([1, 180, 181, 900].map((count) => readingMinutes(words(count)))).toEqual([1, 1, 2, 5])
})

test('marks of markdown are not words, and nothing is read in no time', () => {
  expect(readingMinutes(`${'- | ** '.repeat(500)}${words(100)}`)).toBe(1)
  expect(readingMinutes('')).toBe(1)
})
