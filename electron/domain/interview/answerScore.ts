import { coverage } from './coverage.ts'
import type { Grade } from './Interview.ts'

/** What a score is made of. */
interface Judged {
  grade: Grade
  /** Key points that were named, of `total`. */
  hit: number
  total: number
}

/**
 * How well a question was answered, from 0 to 1: the geometric mean of correctness (the grades 1 to 4 as 0, ⅓, ⅔ and 1) and
 * coverage, so that neither makes up for the other; correctness alone where there are no key points.
 */
export function answerScore({ grade, hit, total }: Judged): number {
  const correctness = (grade - 1) / 3
  return total === 0 ? correctness : Math.sqrt(correctness * coverage({ hit, total }))
}
