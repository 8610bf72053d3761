import { expect, test } from 'vitest'
import { divisionOf } from './divisionOf.ts'

test('questions of several topics are divided by topic, those of one by section', () => {
  expect(divisionOf([{ topic: 'http' }, { topic: 'http' }, { topic: 'django' }])).toBe('topic')
  expect(divisionOf([{ topic: 'http', section: 'Cache' }, { topic: 'http' }])).toBe('section')
  expect(divisionOf([])).toBe('section')
})
