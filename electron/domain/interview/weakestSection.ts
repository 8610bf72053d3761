import { coverage } from './coverage.ts'
import { isSolid } from './isSolid.ts'
import type { SectionResult } from './sectionResults.ts'

/**
 * Negative when `one` went worse: any that was not solid before any that was, then by mean grade, then by the part of
 * the key points that was named.
 */
const compare = (one: SectionResult, other: SectionResult): number =>
  Number(isSolid(one)) - Number(isSolid(other)) ||
  (one.meanGrade ?? 0) - (other.meanGrade ?? 0) ||
  coverage(one) - coverage(other)

const judged = (sections: readonly SectionResult[]): SectionResult[] =>
  sections.filter(({ meanGrade }) => meanGrade !== undefined)

/** The section that went worst, of those with a grade; the first of several alike. */
export const weakestSection = (sections: readonly SectionResult[]): SectionResult | undefined =>
  judged(sections).toSorted(compare)[0]

/** The section that went best, of those with a grade; the same object as the weakest when all are alike. */
export const strongestSection = (sections: readonly SectionResult[]): SectionResult | undefined =>
  judged(sections).toSorted((one, other) => compare(other, one))[0]
