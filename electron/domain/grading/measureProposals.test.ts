import { expect, test } from 'vitest'
import { measureProposals } from './measureProposals.ts'

test('a point in part counts as made, on either side', () => {
  const figures = measureProposals([
    { labels: ['hit', 'partly', 'missed', 'hit'], proposed: ['partly', 'hit', 'hit', 'missed'] },
    { labels: ['missed'], proposed: ['missed'] },
  ])
  expect(figures).toMatchObject({ answers: 2, points: 5, precision: 2 / 3, recall: 2 / 3 })
  expect(figures.agreement).toBe(1 / 5)
  expect(figures.hitsMissed).toBe(1 / 2)
  expect(figures.counts.hit).toEqual({ missed: 1, partly: 1, hit: 0 })
})

test('where nothing was to be said, nothing was wrong', () => {
  expect(measureProposals([])).toMatchObject({
    points: 0,
    precision: 1,
    recall: 1,
    agreement: 1,
    hitsMissed: 0,
  })
})
