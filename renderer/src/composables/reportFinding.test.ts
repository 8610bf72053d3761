import type { SectionResult } from '#domain/interview/sectionResults.ts'
import { describe, expect, test } from 'vitest'
import { reportFinding } from './reportFinding.ts'

const section = (name: string, meanGrade?: number): SectionResult => ({
  topic: 'django',
  section: name,
  asked: 2,
  answered: meanGrade === undefined ? 0 : 2,
  ...(meanGrade === undefined ? {} : { meanGrade }),
  hit: 3,
  total: 6,
  spentMs: 60_000,
})

describe('what an interview comes down to', () => {
  test('names the best and the worst when the best is solid', () => {
    const finding = reportFinding([section('Модели', 2), section('ORM', 3.5), section('Кэш', 3)])
    expect(finding).toMatchObject({
      kind: 'contrast',
      best: { section: 'ORM' },
      section: { section: 'Модели' },
    })
  })

  test('names only the worst when nothing is solid', () => {
    expect(reportFinding([section('Модели', 1), section('ORM', 2)])).toMatchObject({
      kind: 'weakest',
      section: { section: 'Модели' },
    })
  })

  test('judges a single section by itself', () => {
    expect(reportFinding([section('ORM', 3), section('Кэш')])).toMatchObject({ kind: 'solid' })
    expect(reportFinding([section('ORM', 2.5), section('Кэш')])).toMatchObject({ kind: 'shaky' })
  })

  test('says that sections went alike rather than pick one', () => {
    expect(reportFinding([section('ORM', 3), section('Кэш', 3)])).toEqual({ kind: 'even' })
  })

  test('does not judge without grades', () => {
    expect(reportFinding([section('ORM')])).toEqual({ kind: 'none' })
  })
})
