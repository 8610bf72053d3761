import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InterviewPlan } from './Interview.ts'
import { pickQuestions } from './pickQuestions.ts'
import { samplePlan } from './sampleInterview.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const bookmarks = {
  a: { strength: 'known', at: 1 },
  b: { strength: 'known', at: 1 },
  e: { strength: 'shaky', at: 1 },
  f: { strength: 'weak', at: 1 },
  g: { strength: 'weak', at: 1 },
} as const

const pick = (changes: Partial<InterviewPlan>, pool: readonly string[] = ids): string =>
  pickQuestions(
    samplePlan(changes),
    pool.map((id) => ({ id })),
    bookmarks,
  )
    .map(({ id }) => id)
    .join('')

const sortLetters = (letters: string): string => [...letters].sort().join('')

test('the same seed and pool give the same pick in whatever order the pool comes', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ids, { minLength: ids.length }),
      fc.nat(),
      fc.constantFrom('shuffled' as const, 'weakest' as const),
      (pool, seed, order) => {
        expect(pick({ seed, order, questions: 5 }, pool)).toBe(pick({ seed, order, questions: 5 }))
      },
    ),
  )
})

test('another seed gives another order', () => {
  const orders = [1, 2, 3, 4, 5].map((seed) => pick({ seed }))
  expect(new Set(orders).size).toBe(5)
  expect(orders.map(sortLetters)).toEqual(Array(5).fill('abcdefgh'))
})

test('weakest first: weak, shaky, not bookmarked, known', () => {
  for (let seed = 0; seed < 20; seed++) {
    const order = pick({ seed, order: 'weakest' })
    const groups = [order.slice(0, 2), order.slice(2, 3), order.slice(3, 6), order.slice(6)]
    expect(groups.map(sortLetters)).toEqual(['fg', 'e', 'cdh', 'ab'])
  }
})

test('the seed decides among equals', () => {
  const orders = Array.from({ length: 20 }, (_, seed) => pick({ seed, order: 'weakest' }))
  expect(new Set(orders.map((order) => order.slice(0, 2)))).toEqual(new Set(['fg', 'gf']))
})

test('a short interview takes the weakest there are', () => {
  expect(sortLetters(pick({ order: 'weakest', questions: 3 }))).toBe('efg')
})

test('an empty pool gives an empty pick', () => {
  expect(pick({}, [])).toBe('')
})
