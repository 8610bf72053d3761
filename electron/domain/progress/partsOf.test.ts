import { expect, test } from 'vitest'
import { partsOf } from './partsOf.ts'

const questions = [
  { id: 'a', topic: 'django', section: 'ORM' },
  { id: 'b', topic: 'flask' },
  { id: 'c', topic: 'django', section: 'Views' },
  { id: 'd', topic: 'django', section: 'ORM' },
  { id: 'e', topic: 'django' },
]
const ids = (by: 'topic' | 'section') =>
  partsOf(questions, by).map(({ scope, questions }) => [scope, questions.map(({ id }) => id).join('')])

test('topics in the order they first come', () => {
  expect(ids('topic')).toEqual([
    [{ topic: 'django' }, 'acde'],
    [{ topic: 'flask' }, 'b'],
  ])
})

test('sections, and what is in none by its topic', () => {
  expect(ids('section')).toEqual([
    [{ topic: 'django', section: 'ORM' }, 'ad'],
    [{ topic: 'flask' }, 'b'],
    [{ topic: 'django', section: 'Views' }, 'c'],
    [{ topic: 'django' }, 'e'],
  ])
})
