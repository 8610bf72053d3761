import { expect, test } from 'vitest'
import { seededChance } from './seededChance.ts'

const firstThree = (seed: number): number[] => {
  const chance = seededChance(seed)
  return [chance(), chance(), chance()].map((value) => value * 2 ** 32)
}

test('gives what the published program gives', () => {
  expect(firstThree(0)).toEqual([1144304738, 1416247, 958946056])
  expect(firstThree(1)).toEqual([2693262067, 11749833, 2265367787])
  expect(firstThree(2 ** 32 - 1)).toEqual([3850105811, 813802916, 3073704848])
})

test('the same seed gives the same chances', () => {
  expect(firstThree(42)).toEqual(firstThree(42))
})
