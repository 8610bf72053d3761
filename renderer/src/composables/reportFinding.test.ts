import type { SectionResult } from '#domain/interview/sectionResults.ts'
import type { Level } from '#domain/question/Question.ts'
import { describe, expect, test } from 'vitest'
import { reportFinding } from './reportFinding.ts'

const section = (name: string, meanGrade?: number, changes: Partial<SectionResult> = {}): SectionResult => ({
  topic: 'django',
  section: name,
  asked: 3,
  answered: meanGrade === undefined ? 0 : 3,
  ...(meanGrade === undefined ? {} : { meanGrade }),
  hit: 3,
  total: 6,
  spentMs: 60_000,
  ...changes,
})
const empty = { hit: 0, total: 7 }

describe('what an interview comes down to', () => {
  test('names the best and the worst when the best is solid', () => {
    const finding = reportFinding([section('Модели', 2), section('ORM', 3.5), section('Кэш', 3)])
    expect(finding).toMatchObject({
      kind: 'contrast',
      best: { section: 'ORM' },
      section: { section: 'Модели' },
    })
  })

  test('names the levels of both when the answers are enough to tell them apart', () => {
    const band = (level: Level, width: number, answers = 4) => ({
      place: 1.5,
      from: 1,
      to: 1 + width,
      level,
      answers,
    })
    const levels = (width: number, answers = 4, grade = 2) =>
      reportFinding([
        section('Модели', grade, { band: band('junior', width, answers) }),
        section('ORM', 3.5, { band: band('middle', 0.5) }),
      ])
    expect(levels(0.8)).toMatchObject({
      kind: 'levels',
      best: { section: 'ORM' },
      bestLevel: 'middle',
      section: { section: 'Модели' },
      worstLevel: 'junior',
    })
    expect(levels(1.2).kind).toBe('contrast')
    expect(levels(0.8, 1).kind).toBe('contrast')
    expect(levels(0.8, 4, 3).kind).toBe('contrast')
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
    expect(reportFinding([section('ORM', 2), section('Кэш', 2)])).toEqual({ kind: 'evenlyShaky' })
  })

  test('praises no section whose key points were not named, however it was graded', () => {
    expect(reportFinding([section('ORM', 4, empty)])).toMatchObject({ kind: 'shaky' })
    expect(reportFinding([section('ORM', 4, empty), section('Кэш', 4, empty)])).toEqual({
      kind: 'evenlyShaky',
    })
    expect(reportFinding([section('ORM', 4, empty), section('Кэш', 2)])).toMatchObject({ kind: 'weakest' })
    expect(reportFinding([section('ORM', 4, empty), section('Кэш', 3)])).toMatchObject({
      kind: 'contrast',
      best: { section: 'Кэш' },
      section: { section: 'ORM' },
    })
  })

  test('concludes nothing from fewer than three answers', () => {
    expect(reportFinding([section('ORM')])).toEqual({ kind: 'answered' })
    expect(reportFinding([section('ORM', 4, { answered: 1 }), section('Кэш', 1, { answered: 1 })])).toEqual({
      kind: 'answered',
    })
    expect(
      reportFinding([section('ORM', 4, { answered: 2 }), section('Кэш', 1, { answered: 1 })]),
    ).toMatchObject({ kind: 'contrast' })
  })
})
