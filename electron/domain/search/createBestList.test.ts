import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBestList } from './createBestList.ts'

const best = (size: number, scores: readonly (readonly [number: number, score: number])[]) => {
  const list = createBestList(size)
  for (const [number, score] of scores) list.offer(number, score)
  return list.sorted()
}

test('the best are kept, the best first, and of equals those with the lower number', () => {
  expect(
    best(3, [
      [0, 1],
      [1, 5],
      [2, 3],
      [3, 3],
      [4, 5],
    ]),
  ).toEqual([1, 4, 2])
  expect(
    best(2, [
      [7, 1],
      [3, 1],
      [5, 1],
    ]),
  ).toEqual([3, 5])
})

test('it keeps what sorting all of them would', () => {
  const someScores = fc.array(fc.oneof(fc.nat(3), fc.double({ min: 0, max: 9, noNaN: true })), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(someScores, fc.integer({ min: 1, max: 20 }), fc.boolean(), (scores, size, isBackwards) => {
      const offered = scores.map((score, number) => [number, score] as const)
      const sorted = offered
        .toSorted(([a, one], [b, other]) => other - one || a - b)
        .map(([number]) => number)
      expect(best(size, isBackwards ? offered.toReversed() : offered)).toEqual(sorted.slice(0, size))
    }),
  )
})

test('nothing offered is nothing kept', () => expect(best(5, [])).toEqual([]))
