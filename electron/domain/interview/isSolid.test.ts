import { expect, test } from 'vitest'
import { isSolid } from './isSolid.ts'

test('solid is a mean grade of 3 with half of the key points named', () => {
  expect(isSolid({ meanGrade: 3, hit: 3, total: 6 })).toBe(true)
  expect(isSolid({ meanGrade: 2.9, hit: 6, total: 6 })).toBe(false)
  expect(isSolid({ meanGrade: 4, hit: 2.5, total: 6 })).toBe(false)
})

test('without key points the grade alone decides; without a grade nothing is solid', () => {
  expect(isSolid({ meanGrade: 3, hit: 0, total: 0 })).toBe(true)
  expect(isSolid({ hit: 6, total: 6 })).toBe(false)
})
