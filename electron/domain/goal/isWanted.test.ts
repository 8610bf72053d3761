import { expect, test } from 'vitest'
import { isWanted } from './isWanted.ts'

const question = { topic: 'django', section: 'ORM', level: 'middle' } as const

test('a goal without topics and level is about everything', () => {
  expect(isWanted(question, { scopes: [] })).toBe(true)
})

test('only what belongs to one of the topics, or of their sections, is wanted', () => {
  expect(isWanted(question, { scopes: [{ topic: 'http' }, { topic: 'django' }] })).toBe(true)
  expect(isWanted(question, { scopes: [{ topic: 'django', section: 'ORM' }] })).toBe(true)
  expect(isWanted(question, { scopes: [{ topic: 'django', section: 'Admin' }] })).toBe(false)
  expect(isWanted(question, { scopes: [{ topic: 'http' }] })).toBe(false)
})

test('a higher level takes in the lower ones, and nothing above it is wanted', () => {
  expect(isWanted(question, { scopes: [], level: 'senior' })).toBe(true)
  expect(isWanted(question, { scopes: [], level: 'middle' })).toBe(true)
  expect(isWanted(question, { scopes: [], level: 'junior' })).toBe(false)
})

test('a question without a level is always wanted', () => {
  expect(isWanted({ topic: 'django' }, { scopes: [], level: 'junior' })).toBe(true)
})
