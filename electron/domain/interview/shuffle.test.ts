import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededChance } from './seededChance.ts'
import { shuffle } from './shuffle.ts'

test('keeps every item and leaves the given list alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      const shuffled = shuffle(Object.freeze([...items]), seededChance(seed))
      expect(shuffled.toSorted()).toEqual(items.toSorted())
    }),
  )
})

test('every order of three comes about equally often', () => {
  const chance = seededChance(7)
  const counts = new Map<string, number>()
  for (let round = 0; round < 6000; round++) {
    const order = shuffle(['a', 'b', 'c'], chance).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
})

test('draws from those that are left in their order, as a seed has always meant', () => {
  const drawn = (items: readonly number[], seed: number) => {
    const [left, chance] = [[...items], seededChance(seed)]
    return items.flatMap(() => left.splice(Math.floor(chance() * left.length), 1))
  }
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 70 }), fc.nat(), (items, seed) => {
      expect(shuffle(items, seededChance(seed))).toEqual(drawn(items, seed))
    }),
  )
})
