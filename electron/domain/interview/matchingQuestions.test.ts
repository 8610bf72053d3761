import { expect, test } from 'vitest'
import type { InterviewPlan } from './Interview.ts'
import { matchingQuestions, type Candidate } from './matchingQuestions.ts'
import { samplePlan } from './sampleInterview.ts'

const candidate = (id: string, changes: Partial<Candidate> = {}): Candidate => ({
  id,
  lang: 'en',
  topic: 'Python',
  answered: true,
  ...changes,
})

const library = [
  candidate('gil', { section: 'Runtime', level: 'senior' }),
  candidate('list', { section: 'Types', level: 'junior' }),
  candidate('any'),
  candidate('index', { topic: 'SQL', section: 'Types', level: 'middle' }),
  candidate('open', { answered: false }),
  candidate('gil', { lang: 'ru', section: 'Среда', level: 'senior' }),
]

const bookmarks = {
  gil: { strength: 'weak', at: 1 },
  list: { strength: 'known', at: 1 },
  open: { strength: 'shaky', at: 1 },
} as const

const idsFor = (changes: Partial<InterviewPlan>): string[] =>
  matchingQuestions(samplePlan(changes), library, bookmarks).map(({ id }) => id)

test('a plan without filters asks everything answered in its language, in the order of the library', () => {
  expect(idsFor({})).toEqual(['gil', 'list', 'any', 'index'])
  expect(idsFor({ lang: 'ru' })).toEqual(['gil'])
})

test('a scope is a whole topic, or one section of it', () => {
  expect(idsFor({ scopes: [{ topic: 'Python' }] })).toEqual(['gil', 'list', 'any'])
  expect(idsFor({ scopes: [{ topic: 'Python', section: 'Types' }] })).toEqual(['list'])
  expect(idsFor({ scopes: [{ topic: 'SQL' }, { topic: 'Python', section: 'Runtime' }] })).toEqual([
    'gil',
    'index',
  ])
})

test('a question without a level is asked only when no level is asked for', () => {
  expect(idsFor({ levels: ['junior', 'middle', 'senior'] })).toEqual(['gil', 'list', 'index'])
  expect(idsFor({ levels: ['junior'] })).toEqual(['list'])
})

test('only bookmarked questions means those of any strength', () => {
  expect(idsFor({ onlyBookmarked: true })).toEqual(['gil', 'list'])
})

test('an id that names a property of every object is not taken for a bookmark', () => {
  const plan = samplePlan({ onlyBookmarked: true })
  expect(matchingQuestions(plan, [candidate('constructor'), candidate('__proto__')], {})).toEqual([])
})

test('ids stand in for scopes, levels and bookmarks, but not for language and answer', () => {
  const ids = ['any', 'index', 'open', 'gone']
  expect(idsFor({ ids, scopes: [{ topic: 'Java' }], levels: ['senior'], onlyBookmarked: true })).toEqual([
    'any',
    'index',
  ])
  expect(idsFor({ ids, lang: 'ru' })).toEqual([])
  expect(idsFor({ ids: [] })).toEqual([])
})
