import { expect, test } from 'vitest'
import { momentAgo, sampleFacts, sampleGrades } from './sampleFacts.ts'
import { topicStandings } from './topicStandings.ts'
import { weakParts } from './weakParts.ts'

const { schedule } = sampleFacts()
const reviewed = (ago: number) => schedule.rate(undefined, 4, momentAgo(ago))

test('readiness is recall times coverage', () => {
  const cards = new Map([
    ['a', reviewed(3)],
    ['b', reviewed(40)],
  ])
  const [part] = topicStandings(sampleFacts({ cards }))
  expect(part).toMatchObject({ topic: 'django', section: 'ORM', total: 4, studied: 2, coverage: 0.5 })
  expect(part?.recall).toBeLessThan(1)
  expect(part?.readiness).toBeCloseTo((part?.recall ?? NaN) * 0.5)
})

test('the weakest part comes first, and weak is what is below 70 per cent', () => {
  const questions = ['known', 'untouched', 'half', 'half'].map((topic, place) => ({ id: `q${place}`, topic }))
  const cards = new Map([
    ['q0', reviewed(1)],
    ['q2', reviewed(1)],
  ])
  const standings = topicStandings(sampleFacts({ questions, cards, by: 'topic' }))
  expect(standings.map(({ topic }) => topic)).toEqual(['untouched', 'half', 'known'])
  expect(weakParts(standings).map(({ topic }) => topic)).toEqual(['untouched', 'half'])
})

test('what is due by the end of today counts, and what comes later does not', () => {
  const cards = new Map([
    ['a', reviewed(100)],
    ['b', reviewed(0)],
    ['c', schedule.rate(undefined, 1, momentAgo(0))],
  ])
  expect(topicStandings(sampleFacts({ cards }))[0]?.due).toBe(2)
})

test('marks are counted by strength', () => {
  const bookmarks = {
    a: { strength: 'weak', at: 0 },
    b: { strength: 'weak', at: 0 },
    d: { strength: 'known', at: 0 },
  } as const
  expect(topicStandings(sampleFacts({ bookmarks }))[0]?.marks).toEqual({ weak: 2, shaky: 0, known: 1 })
})

test('lapses are summed, and four of one question make it a leech', () => {
  const cards = new Map([
    ['a', { ...reviewed(1), lapses: 4 }],
    ['b', { ...reviewed(1), lapses: 1 }],
  ])
  expect(topicStandings(sampleFacts({ cards }))[0]).toMatchObject({ lapses: 5, leeches: ['a'] })
})

test('the last five interview grades, the newest first and only of its questions', () => {
  const interviews = [
    sampleGrades({ a: 1, b: 2, elsewhere: 4 }),
    { startedAt: 0, questions: [{ id: 'c', outcome: 'skipped' as const, grade: 4 as const }] },
    sampleGrades({ a: 3, b: 4, c: 3, d: 1 }),
  ]
  expect(topicStandings(sampleFacts({ interviews }))[0]?.lastGrades).toEqual([1, 2, 3, 4, 3])
})

test('a part about which nothing is known stands at zero', () => {
  const [part] = topicStandings(sampleFacts())
  expect(part).toMatchObject({
    studied: 0,
    coverage: 0,
    readiness: 0,
    lastGrades: [],
    reasons: [{ kind: 'never' }],
  })
  expect(part).not.toHaveProperty('recall')
})
