import type { QuestionResult } from './resultOf.ts'

/** How several questions went together. */
export interface Tally {
  asked: number
  answered: number
  /** From 1 to 4; absent when none was graded. */
  meanGrade?: number
  /** Key points of the answered questions that were named, a half for those named partly, of `total`. */
  hit: number
  total: number
  spentMs: number
}

const sum = (numbers: number[]): number => numbers.reduce((whole, number) => whole + number, 0)

export function tally(results: readonly QuestionResult[]): Tally {
  const answered = results.filter(({ outcome }) => outcome === 'answered')
  const grades = results.flatMap(({ grade }) => grade ?? [])
  return {
    asked: results.length,
    answered: answered.length,
    ...(grades.length === 0 ? {} : { meanGrade: sum(grades) / grades.length }),
    hit: sum(answered.map(({ hit }) => hit)),
    total: sum(answered.map(({ total }) => total)),
    spentMs: sum(results.map(({ spentMs }) => spentMs)),
  }
}
