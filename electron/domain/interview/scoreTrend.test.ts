import { expect, test } from 'vitest'
import type { AskedQuestion, Interview } from './Interview.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'
import { scoreTrend } from './scoreTrend.ts'

const answer = (named: number, changes: Partial<AskedQuestion> = {}): AskedQuestion =>
  sampleQuestion('q', {
    outcome: 'answered',
    grade: 4,
    keyPoints: Array.from({ length: 100 }, (_, place) => `${place}`),
    points: Array.from({ length: 100 }, (_, place) => (place < named ? 'hit' : 'missed')),
    ...changes,
  })
const held = (startedAt: number, ...questions: AskedQuestion[]): Interview =>
  sampleInterview({ id: `${startedAt}`, startedAt, questions })
/** Interviews with these scores, from the oldest. */
const trend = (...scores: number[]) =>
  scoreTrend(scores.map((score, place) => held(place, answer(score ** 2 / 100))).toReversed())

test('the median of the last five runs with the scores', () => {
  const points = trend(10, 50, 30, 100, 0, 80)
  expect(points.map(({ startedAt, score }) => [startedAt, Math.round(score)])).toEqual([
    [0, 10],
    [1, 50],
    [2, 30],
    [3, 100],
    [4, 0],
    [5, 80],
  ])
  expect(points.map(({ median }) => Math.round(median))).toEqual([10, 30, 30, 40, 30, 50])
})

test('a score is the mean of what was answered and what was skipped', () => {
  const [point] = scoreTrend([
    held(0, answer(100), sampleQuestion('b', { outcome: 'skipped' }), sampleQuestion('not reached')),
  ])
  expect(point?.score).toBe(50)
})

test('second rounds and interviews without a grade are left out', () => {
  const round = sampleInterview({ plan: samplePlan({ ids: ['q'] }), questions: [answer(100)] })
  expect(scoreTrend([round, held(0, sampleQuestion('a', { spentMs: 5 }))])).toEqual([])
})

test('only the last twelve are shown, and the first of them has its median of those before', () => {
  const points = trend(...Array.from({ length: 14 }, (_, place) => 10 * (place % 10)))
  expect(points).toHaveLength(12)
  expect(points[0]).toMatchObject({ startedAt: 2 })
  expect(points[0]?.median).toBeCloseTo(10)
})
