import type { Band } from '#domain/interview/bandOf.ts'
import { isSolid } from '#domain/interview/isSolid.ts'
import type { SectionResult } from '#domain/interview/sectionResults.ts'
import { levels, type Level } from '#domain/question/Question.ts'
import { strongestSection, weakestSection } from '#domain/interview/weakestSection.ts'

/** From this many answers on there is something to conclude. */
const enoughAnswers = 3

/** A level that its answers are enough to tell: more than one, and the interval narrower than a level. */
const clearLevel = (band: Band | undefined): Level | undefined =>
  band !== undefined && band.answers > 1 && band.to - band.from < 1 ? band.level : undefined

/** The sentence that an interview comes down to. Only what was solid is praised. */
type ReportFinding =
  | { kind: 'answered' | 'even' | 'evenlyShaky' }
  | { kind: 'solid' | 'shaky' | 'weakest'; section: SectionResult }
  | { kind: 'levels'; section: SectionResult; best: SectionResult; bestLevel: Level; worstLevel: Level }
  | { kind: 'contrast'; section: SectionResult; best: SectionResult }

export function reportFinding(sections: readonly SectionResult[]): ReportFinding {
  const answered = sections.reduce((sum, section) => sum + section.answered, 0)
  const best = strongestSection(sections)
  const worst = weakestSection(sections)
  if (answered < enoughAnswers || !best || !worst) return { kind: 'answered' }
  const judged = sections.filter(({ meanGrade }) => meanGrade !== undefined)
  if (judged.length === 1) return { kind: isSolid(worst) ? 'solid' : 'shaky', section: worst }
  if (best === worst) return { kind: isSolid(best) ? 'even' : 'evenlyShaky' }
  const bestLevel = clearLevel(best.band)
  const worstLevel = clearLevel(worst.band)
  // Good answers to questions of a low level show no more than that level: it is no weakness.
  if (bestLevel && worstLevel && !isSolid(worst) && levels.indexOf(bestLevel) > levels.indexOf(worstLevel))
    return { kind: 'levels', section: worst, best, bestLevel, worstLevel }
  return isSolid(best) ? { kind: 'contrast', section: worst, best } : { kind: 'weakest', section: worst }
}
