import { seededChance } from '#domain/interview/seededChance.ts'
import { expect, test } from 'vitest'
import { keystrokesOf, shuffled, typing } from './typing.ts'

test('a text is typed letter by letter, a letter of two code units at once', () =>
  expect(keystrokesOf('ab 😀')).toEqual(['a', 'ab', 'ab ', 'ab 😀']))

test('texts are typed until there are enough keystrokes, again where they are few', () => {
  expect(typing(['abc'], 5, seededChance(1))).toEqual(['a', 'ab', 'abc', 'a', 'ab', 'abc'])
  expect(typing(['ab', 'cd'], 2, seededChance(1))).toHaveLength(2)
  expect(typing(['', ''], 2, seededChance(1))).toEqual([])
})

test('the order is another, and the same for the same seed', () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index)
  const once = shuffled(numbers, seededChance(3))
  expect(once).not.toEqual(numbers)
  expect(once.toSorted((one, other) => one - other)).toEqual(numbers)
  expect(shuffled(numbers, seededChance(3))).toEqual(once)
})
