import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut } from './shareOut.ts'

test('what rounding leaves goes to the largest remainders', () => {
  expect(shareOut(12, [60, 25, 15])).toEqual([7, 3, 2])
  expect(shareOut(10, [60, 25, 15])).toEqual([6, 3, 1])
  expect(shareOut(1, [60, 25, 15])).toEqual([1, 0, 0])
  expect(shareOut(5, [50, 49, 1])).toEqual([3, 2, 0])
})

test('of equal remainders the first get it', () => {
  expect(shareOut(5, [1, 1, 1])).toEqual([2, 2, 1])
})

test('nothing is wanted where nothing has a weight', () => {
  expect(shareOut(7, [0, 0, 0])).toEqual([0, 0, 0])
})

test('the shares add up, and none is a whole one off', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.array(fc.nat(100), { minLength: 1 }), (count, weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      fc.pre(total > 0)
      const shares = shareOut(count, weights)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(count)
      shares.forEach((share, place) => {
        expect(Math.abs(share - (count * (weights[place] ?? NaN)) / total)).toBeLessThan(1)
      })
    }),
  )
})
