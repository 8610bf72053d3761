import { expect, test } from 'vitest'
import type { SectionResult } from './sectionResults.ts'
import { strongestSection, weakestSection } from './weakestSection.ts'

const section = (name: string, changes: Partial<SectionResult>): SectionResult => ({
  topic: 'Python',
  section: name,
  asked: 2,
  answered: 2,
  hit: 3,
  total: 6,
  spentMs: 1000,
  ...changes,
})

test('the mean grade decides first', () => {
  const sections = [
    section('middling', { meanGrade: 2.5, hit: 6 }),
    section('best', { meanGrade: 3.5, hit: 1 }),
    section('worst', { meanGrade: 1.5, hit: 6 }),
  ]
  expect(weakestSection(sections)?.section).toBe('worst')
  expect(strongestSection(sections)?.section).toBe('best')
})

test('among equal grades the coverage decides', () => {
  const sections = [
    section('middling', { meanGrade: 3, hit: 3, total: 6 }),
    section('worst', { meanGrade: 3, hit: 4, total: 12 }),
    section('best', { meanGrade: 3, hit: 2, total: 3 }),
  ]
  expect(weakestSection(sections)?.section).toBe('worst')
  expect(strongestSection(sections)?.section).toBe('best')
})

test('a section that was not solid went worse than one that was, whatever its grade', () => {
  const sections = [
    section('graded high, nothing named', { meanGrade: 4, hit: 0 }),
    section('solid', { meanGrade: 3 }),
  ]
  expect(weakestSection(sections)?.section).toBe('graded high, nothing named')
  expect(strongestSection(sections)?.section).toBe('solid')
})

test('a section without a grade is neither', () => {
  expect(weakestSection([section('skipped', { answered: 0, hit: 0, total: 0 })])).toBeUndefined()
  expect(strongestSection([])).toBeUndefined()
  const judged = section('judged', { meanGrade: 4 })
  expect(weakestSection([section('skipped', {}), judged])).toBe(judged)
})

test('where all are alike the weakest is the strongest', () => {
  const sections = [section('one', { meanGrade: 3 }), section('other', { meanGrade: 3 })]
  expect(strongestSection(sections)).toBe(weakestSection(sections))
})
