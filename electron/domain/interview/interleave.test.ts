import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interleave } from './interleave.ts'

const topicOf = (item: string): string => item.charAt(0)
const spread = (...items: string[]): string => interleave(items, topicOf).join(' ')

test('topics take turns', () => {
  expect(spread('a1', 'a2', 'b1', 'b2')).toBe('a1 b1 a2 b2')
  expect(spread('a1', 'a2', 'a3', 'b1', 'c1')).toBe('a1 b1 a2 c1 a3')
})

test('what is left of one topic alone comes at the end', () => {
  expect(spread('a1', 'a2', 'a3', 'a4', 'b1')).toBe('a1 b1 a2 a3 a4')
  expect(spread('a1', 'a2')).toBe('a1 a2')
  expect(spread()).toBe('')
})

const someItems = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
  .map((topics) => topics.map((topic, place) => `${topic}${place}`))

test('nothing is lost, and each topic keeps its order', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const order = interleave(items, topicOf)
      expect(order.toSorted()).toEqual(items.toSorted())
      for (const topic of 'abcd')
        expect(order.filter((item) => topicOf(item) === topic)).toEqual(
          items.filter((item) => topicOf(item) === topic),
        )
    }),
  )
})

test('a topic follows itself only when nothing else is left', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const topics = interleave(items, topicOf).map(topicOf)
      topics.forEach((topic, place) => {
        if (topic === topics[place - 1]) expect(new Set(topics.slice(place))).toEqual(new Set([topic]))
      })
    }),
  )
})

test('no topic follows itself where that can be had', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const sizes = [...Map.groupBy(items, topicOf).values()].map(({ length }) => length)
      const largest = Math.max(0, ...sizes)
      fc.pre(largest <= Math.ceil(items.length / 2))
      const topics = interleave(items, topicOf).map(topicOf)
      expect(topics.filter((topic, place) => topic === topics[place - 1])).toEqual([])
    }),
  )
})
