import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packWord, unpackWord } from './wordBytes.ts'

const someTerm = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'azая_é日\u0000\u007f\u0080\u00ff\u042f\u0450\uffff\ud800') }),
)

test('Latin and Russian letters take a byte each, all others three', () => {
  expect(packWord('select_related')).toBe('select_related')
  expect(packWord('миграция')).toHaveLength(8)
  expect(packWord('é')).toHaveLength(3)
})

test('any term comes back as it was', () => {
  fc.assert(
    fc.property(someTerm, (term) => {
      expect(unpackWord(packWord(term))).toBe(term)
    }),
  )
})

test('every character of a packed term fits a byte, so that bytes stand in the order of strings', () => {
  fc.assert(
    fc.property(someTerm, someTerm, (one, other) => {
      const [a, b] = [packWord(one), packWord(other)]
      expect([...a].every((character) => character.charCodeAt(0) <= 0xff)).toBe(true)
      expect(Buffer.compare(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1'))).toBe(
        a < b ? -1 : a > b ? 1 : 0,
      )
    }),
  )
})

test('Russian words keep the order of their letters, behind the Latin ones', () => {
  const words = ['апельсин', 'python', 'яблоко', 'банан', 'alembic']
  expect(words.map(packWord).sort().map(unpackWord)).toEqual([
    'alembic',
    'python',
    'апельсин',
    'банан',
    'яблоко',
  ])
})

test('the beginning of a term is packed as the beginning of it', () => {
  fc.assert(
    fc.property(someTerm, someTerm, (beginning, rest) => {
      expect(packWord(beginning + rest).startsWith(packWord(beginning))).toBe(true)
    }),
  )
})
