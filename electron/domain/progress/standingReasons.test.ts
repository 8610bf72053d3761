import { expect, test } from 'vitest'
import type { ReviewEntry } from '../review/ReviewEntry.ts'
import { momentAgo, sampleFacts, sampleGrades } from './sampleFacts.ts'
import { topicStandings, type StandingFacts } from './topicStandings.ts'

const { schedule } = sampleFacts()
const reviewed = (ago: number) => schedule.rate(undefined, 4, momentAgo(ago))
/** All four questions reviewed well yesterday. */
const solid = new Map(['a', 'b', 'c', 'd'].map((id) => [id, reviewed(1)]))
const reasons = (changes: Partial<StandingFacts>) => topicStandings(sampleFacts(changes))[0]?.reasons ?? []
const kinds = (changes: Partial<StandingFacts>) => reasons(changes).map(({ kind }) => kind)
const again = (n: number, id: string, rating: 1 | 3 = 1): ReviewEntry => ({
  n,
  at: n,
  kind: 'rated',
  id,
  rating,
  from: 'review',
  tookMs: 0,
})

test('never begun is all there is to say', () => {
  expect(reasons({})).toEqual([{ kind: 'never' }])
})

test('what is studied and recalled holds', () => {
  expect(reasons({ cards: solid })).toEqual([{ kind: 'holding', recall: expect.closeTo(1, 1) }])
})

test('mistakes made with full confidence in the last three interviews come first', () => {
  const wrong = sampleGrades({ b: 2, c: 4 }, 3)
  const none = sampleGrades({})
  expect(reasons({ cards: solid, interviews: [none, none, wrong] })[0]).toEqual({
    kind: 'sure-and-wrong',
    ids: ['b'],
  })
  expect(kinds({ cards: solid, interviews: [none, none, none, wrong] })).not.toContain('sure-and-wrong')
  expect(kinds({ cards: solid, interviews: [sampleGrades({ b: 2 }, 2)] })).not.toContain('sure-and-wrong')
})

test('a later right answer takes back that one was sure and wrong', () => {
  const interviews = [sampleGrades({ b: 3 }), sampleGrades({ b: 1 }, 3)]
  expect(kinds({ cards: solid, interviews })).not.toContain('sure-and-wrong')
})

test('a question that was never right in two answers or more', () => {
  const log = [again(1, 'a'), again(2, 'a'), again(3, 'b'), again(4, 'c'), again(5, 'c', 3)]
  expect(reasons({ cards: solid, log })[0]).toEqual({ kind: 'never-right', ids: ['a'] })
  const undone: ReviewEntry = { n: 6, at: 6, kind: 'undone', undoes: 1 }
  expect(kinds({ cards: solid, log: [...log, undone] })).not.toContain('never-right')
})

test('low interview grades, of two answers at least, with their mean', () => {
  const interviews = [sampleGrades({ a: 2, b: 1 }), sampleGrades({ a: 2, c: 3 })]
  expect(reasons({ cards: solid, interviews })[0]).toEqual({
    kind: 'low-grades',
    ids: ['a', 'b'],
    mean: 2,
    count: 4,
  })
  expect(kinds({ cards: solid, interviews: [sampleGrades({ a: 1 })] })).not.toContain('low-grades')
  expect(kinds({ cards: solid, interviews: [sampleGrades({ a: 2, b: 3 })] })).not.toContain('low-grades')
})

test('overdue since before today, with the longest wait', () => {
  const due = reviewed(0).scheduled_days
  const cards = new Map([...solid, ['a', reviewed(due + 9)], ['b', reviewed(due + 4)], ['c', reviewed(due)]])
  expect(reasons({ cards })[0]).toEqual({ kind: 'overdue', ids: ['a', 'b'], days: 9 })
})

test('what costs more readiness comes before what costs less', () => {
  const bookmarks = { a: { strength: 'weak', at: 0 } } as const
  const cards = new Map([['a', { ...reviewed(8), lapses: 2 }]])
  const opened = { a: momentAgo(9), b: momentAgo(9) }
  expect(reasons({ cards, bookmarks, opened })).toEqual([
    { kind: 'unopened', ids: ['c', 'd'] },
    { kind: 'only-read', ids: ['b'] },
    { kind: 'lapses', ids: ['a'], times: 2 },
    { kind: 'marked-weak', ids: ['a'] },
    { kind: 'holding', recall: expect.any(Number) },
  ])
})

test('a part left alone for two weeks says how long', () => {
  expect(reasons({ opened: { a: momentAgo(41) } })).toContainEqual({ kind: 'last-opened', days: 41 })
  expect(kinds({ opened: { a: momentAgo(13) } })).not.toContain('last-opened')
  expect(kinds({ opened: { a: momentAgo(41) }, cards: solid })).not.toContain('last-opened')
})

test('what is recalled too seldom fades', () => {
  const cards = new Map(['a', 'b', 'c', 'd'].map((id) => [id, schedule.rate(undefined, 1, momentAgo(60))]))
  expect(kinds({ cards }).at(-1)).toBe('fading')
})
