import { bandOf, type Band } from './bandOf.ts'
import type { QuestionResult } from './resultOf.ts'
import { tally, type Tally } from './tally.ts'

/** How the questions of one section went; without a section, those of a topic that are in none. */
export interface SectionResult extends Tally {
  topic: string
  section?: string
  /** The level of what was answered or skipped; absent where nothing was graded or skipped. */
  band?: Band
}

/** The sections of an interview in the order they were first asked about. */
export function sectionResults(results: readonly QuestionResult[]): SectionResult[] {
  const besides = ({ topic, section }: QuestionResult): QuestionResult[] =>
    results.filter((other) => other.topic === topic && other.section === section)

  return results
    .filter((result) => besides(result)[0] === result)
    .map((first) => {
      const own = besides(first)
      const band = bandOf(own)
      return {
        topic: first.topic,
        ...(first.section === undefined ? {} : { section: first.section }),
        ...tally(own),
        ...(band === undefined ? {} : { band }),
      }
    })
}
