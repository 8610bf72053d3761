import { expect, test } from 'vitest'
import { knowledgeOf } from './knowledgeOf.ts'

test('recall is the mean of what was studied, readiness the mean of all', () => {
  expect(knowledgeOf([0.8, undefined, 0.6, undefined])).toEqual({ studied: 2, recall: 0.7, readiness: 0.35 })
})

test('nothing studied has no recall', () => {
  expect(knowledgeOf([undefined])).toEqual({ studied: 0, readiness: 0 })
  expect(knowledgeOf([])).toEqual({ studied: 0, readiness: 0 })
})
