import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solvePositive } from './solvePositive.ts'

const size = 5
const someNumber = fc.double({ min: -3, max: 3, noNaN: true })
const someVector = fc.array(someNumber, { minLength: size, maxLength: size })

test('what it finds solves the equation', () => {
  fc.assert(
    fc.property(fc.array(someVector, { minLength: size, maxLength: size }), someVector, (root, x) => {
      // A matrix times its transpose, and a little more on the diagonal, is positive definite.
      const dot = (one: readonly number[], other: readonly number[]): number =>
        one.reduce((sum, value, place) => sum + value * (other[place] ?? NaN), 0)
      const matrix = root.map((one, row) =>
        root.map((other, column) => dot(one, other) + Number(row === column)),
      )
      const right = matrix.map((row) => dot(row, x))
      const found = solvePositive(
        matrix.map((row) => Float64Array.from(row)),
        Float64Array.from(right),
      )
      found.forEach((value, place) => expect(value).toBeCloseTo(x[place] ?? NaN, 6))
    }),
  )
})
