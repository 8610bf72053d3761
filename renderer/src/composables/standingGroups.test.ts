import type { TopicStanding } from '#domain/progress/topicStandings.ts'
import { expect, test } from 'vitest'
import { standingGroups } from './standingGroups.ts'

const standing = (topic: string, readiness: number): TopicStanding => ({
  topic,
  readiness,
  total: 4,
  studied: 4,
  coverage: 1,
  recall: readiness,
  due: 0,
  marks: { weak: 0, shaky: 0, known: 0 },
  lapses: 0,
  leeches: [],
  lastGrades: [],
  reasons: [readiness === 0 ? { kind: 'never' } : { kind: 'holding', recall: readiness }],
})
const topics = (parts: TopicStanding[]) => parts.map(({ topic }) => topic)

test('a part is strong from a readiness of 70 per cent on', () => {
  const { weak, strong } = standingGroups([standing('a', 0.3), standing('b', 0.699), standing('c', 0.7)])
  expect(topics(weak)).toEqual(['a', 'b'])
  expect(topics(strong)).toEqual(['c'])
})

test('a few parts that were never opened stand first among the weak', () => {
  const { weak, untouched } = standingGroups([standing('new', 0), standing('begun', 0.3)])
  expect(topics(weak)).toEqual(['new', 'begun'])
  expect(untouched).toEqual([])
})

test('many parts that were never opened do not hide what was begun', () => {
  const fresh = ['a', 'b', 'c', 'd'].map((topic) => standing(topic, 0))
  const { weak, untouched } = standingGroups([...fresh, standing('begun', 0.3)])
  expect(topics(weak)).toEqual(['begun'])
  expect(topics(untouched)).toEqual(['a', 'b', 'c', 'd'])
})
