import { isSolid } from '#domain/interview/isSolid.ts'
import type { SectionResult } from '#domain/interview/sectionResults.ts'
import { strongestSection, weakestSection } from '#domain/interview/weakestSection.ts'

/** From this many answers on there is something to conclude. */
const enoughAnswers = 3

/** The sentence that an interview comes down to. Only what was solid is praised. */
type ReportFinding =
  | { kind: 'answered' | 'even' | 'evenlyShaky' }
  | { kind: 'solid' | 'shaky' | 'weakest'; section: SectionResult }
  | { kind: 'contrast'; section: SectionResult; best: SectionResult }

export function reportFinding(sections: readonly SectionResult[]): ReportFinding {
  const answered = sections.reduce((sum, section) => sum + section.answered, 0)
  const best = strongestSection(sections)
  const worst = weakestSection(sections)
  if (answered < enoughAnswers || !best || !worst) return { kind: 'answered' }
  const judged = sections.filter(({ meanGrade }) => meanGrade !== undefined)
  if (judged.length === 1) return { kind: isSolid(worst) ? 'solid' : 'shaky', section: worst }
  if (best === worst) return { kind: isSolid(best) ? 'even' : 'evenlyShaky' }
  return isSolid(best) ? { kind: 'contrast', section: worst, best } : { kind: 'weakest', section: worst }
}
