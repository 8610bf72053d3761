import type { QuestionResult } from './resultOf.ts'

/** How several questions went together. */
export interface Tally {
  asked: number
  answered: number
  /** From 1 to 4; absent when none was graded. */
  meanGrade?: number
  /** From 1 to 4; absent where clarity was never judged. */
  meanClarity?: number
  /** Key points of the answered questions that were named, a half for those named partly, of `total`. */
  hit: number
  total: number
  spentMs: number
}

const sum = (numbers: number[]): number => numbers.reduce((whole, number) => whole + number, 0)
const mean = (numbers: number[]): number => sum(numbers) / numbers.length

export function tally(results: readonly QuestionResult[]): Tally {
  const answered = results.filter(({ outcome }) => outcome === 'answered')
  const grades = results.flatMap(({ grade }) => grade ?? [])
  const clarities = results.flatMap(({ clarity }) => clarity ?? [])
  return {
    asked: results.length,
    answered: answered.length,
    ...(grades.length === 0 ? {} : { meanGrade: mean(grades) }),
    ...(clarities.length === 0 ? {} : { meanClarity: mean(clarities) }),
    hit: sum(answered.map(({ hit }) => hit)),
    total: sum(answered.map(({ total }) => total)),
    spentMs: sum(results.map(({ spentMs }) => spentMs)),
  }
}
