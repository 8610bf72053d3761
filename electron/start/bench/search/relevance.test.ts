import { expect, test } from 'vitest'
import { measureRelevance } from './relevance.ts'

const others = (count: number) => Array.from({ length: count }, (_, index) => `other ${index}`)
const measured = (found: string[], ...right: string[]) => measureRelevance([{ found, right }])

test('the right answer first is all that can be reached', () =>
  expect(measured(['a', 'b'], 'a')).toEqual({ queries: 1, mrr: 1, recall: 1, ndcg: 1 }))

test('the first right answer tells the reciprocal rank, within ten', () => {
  expect(measured(['x', 'a', 'b'], 'a', 'b').mrr).toBe(1 / 2)
  expect(measured([...others(9), 'a'], 'a').mrr).toBe(1 / 10)
  expect(measured([...others(10), 'a'], 'a').mrr).toBe(0)
})

test('recall is the share of the right answers within five', () => {
  expect(measured(['a', 'x', 'b'], 'a', 'b', 'c', 'd').recall).toBe(2 / 4)
  expect(measured([...others(4), 'a'], 'a').recall).toBe(1)
  expect(measured([...others(5), 'a'], 'a').recall).toBe(0)
})

test('the gain of a right answer falls with the logarithm of its place', () => {
  expect(measured(['x', 'x', 'a'], 'a').ndcg).toBeCloseTo(1 / 2)
  expect(measured(['a', 'x', 'b'], 'a', 'b').ndcg).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)))
  expect(measured([...others(10), 'a'], 'a').ndcg).toBe(0)
})

test('nothing that was found is nothing that is right', () =>
  expect(measured([], 'a')).toEqual({ queries: 1, mrr: 0, recall: 0, ndcg: 0 }))

test('of several queries the mean is told', () =>
  expect(
    measureRelevance([
      { found: ['a'], right: ['a'] },
      { found: [], right: ['b'] },
    ]),
  ).toEqual({ queries: 2, mrr: 1 / 2, recall: 1 / 2, ndcg: 1 / 2 }))
