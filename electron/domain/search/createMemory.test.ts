import { expect, test } from 'vitest'
import { createMemory } from './createMemory.ts'

test('what was found under a key is looked for once, though it was nothing', () => {
  const remember = createMemory<string | undefined>()
  const looked: string[] = []
  const find = (key: string, found: string | undefined) =>
    remember(key, () => {
      looked.push(key)
      return found
    })
  expect([find('a', 'one'), find('a', 'two'), find('b', undefined), find('b', 'two')]).toEqual([
    'one',
    'one',
    undefined,
    undefined,
  ])
  expect(looked).toEqual(['a', 'b'])
})

test('it never grows without end, and looks anew for what it forgot', () => {
  const remember = createMemory<number>()
  let looked = 0
  for (let round = 0; round < 2; round++)
    for (let key = 0; key < 5000; key++) expect(remember(`key ${key}`, () => (looked++, key))).toBe(key)
  expect(looked).toBe(10_000)
})
