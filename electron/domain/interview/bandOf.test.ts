import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels } from '../question/Question.ts'
import { bandOf, type Band, type Evidence } from './bandOf.ts'

const times = (count: number, evidence: Evidence): Evidence[] => Array.from({ length: count }, () => evidence)
const band = (...evidence: Evidence[]): Band => {
  const found = bandOf(evidence)
  if (!found) throw new Error('There is no band.')
  return found
}
const width = ({ from, to }: Band) => to - from

test('good answers to the questions of a level show that level', () => {
  for (const level of levels) expect(band(...times(4, { level, score: 0.9 })).level).toBe(level)
})

test('bad answers show a level below the one that was asked', () => {
  expect(band(...times(4, { level: 'middle', score: 0.1 })).level).toBe('junior')
  expect(band(...times(4, { level: 'senior', score: 0.4 })).level).toBe('middle')
})

test('half of the questions of a level put one on its lower border', () => {
  const even = band(...times(20, { level: 'middle', score: 0.5 }))
  expect(even.place).toBeCloseTo(1, 1)
  expect(even).not.toHaveProperty('level')
})

test('what was not asked is not shown: the best answers to junior questions stay Junior', () => {
  const best = band(...times(30, { level: 'junior', score: 1 }))
  expect(best.to).toBeLessThan(1)
  expect(best.level).toBe('junior')
})

test('one answer says little, and each further one says more', () => {
  const widths = [1, 2, 4, 8].map((count) => width(band(...times(count, { level: 'middle', score: 0.7 }))))
  expect(widths[0]).toBeGreaterThan(1)
  expect(widths).toEqual(widths.toSorted((one, other) => other - one))
})

test('a question without a level says less than one with it', () => {
  const evidence = times(3, { level: 'middle', score: 0.8 })
  expect(width(band(...times(3, { score: 0.8 })))).toBeGreaterThan(width(band(...evidence)))
})

test('what has no score is no evidence', () => {
  expect(bandOf([])).toBeUndefined()
  expect(bandOf([{ level: 'middle' }])).toBeUndefined()
  expect(band({ level: 'middle' }, { level: 'middle', score: 1 })).toEqual(
    band({ level: 'middle', score: 1 }),
  )
})

test('the place lies within its interval on the scale, and a better answer never lowers it', () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true })
  const evidence = fc.array(fc.record({ level: fc.constantFrom(...levels), score }), {
    minLength: 1,
    maxLength: 100,
  })
  fc.assert(
    fc.property(evidence, (answers) => {
      const { place, from, to } = band(...answers)
      expect(0 <= from && from <= place && place <= to && to <= 3).toBe(true)
      const [first, ...rest] = answers
      expect(band({ ...first, score: 1 }, ...rest).place).toBeGreaterThanOrEqual(place - 1e-9)
    }),
  )
})
