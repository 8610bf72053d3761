import type { SectionResult } from '#domain/interview/sectionResults.ts'
import { strongestSection, weakestSection } from '#domain/interview/weakestSection.ts'

/** From this mean grade on a section counts as solid. */
export const solidGrade = 3

/** The sentence that an interview comes down to. */
type ReportFinding =
  | { kind: 'none' | 'even' }
  | { kind: 'solid' | 'shaky' | 'weakest'; section: SectionResult }
  | { kind: 'contrast'; section: SectionResult; best: SectionResult }

export function reportFinding(sections: readonly SectionResult[]): ReportFinding {
  const best = strongestSection(sections)
  const worst = weakestSection(sections)
  if (!best || !worst) return { kind: 'none' }
  const judged = sections.filter(({ meanGrade }) => meanGrade !== undefined)
  if (judged.length === 1) {
    return { kind: (worst.meanGrade ?? 0) >= solidGrade ? 'solid' : 'shaky', section: worst }
  }
  if (best === worst) return { kind: 'even' }
  return (best.meanGrade ?? 0) >= solidGrade
    ? { kind: 'contrast', section: worst, best }
    : { kind: 'weakest', section: worst }
}
