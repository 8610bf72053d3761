import type { Scope } from '../interview/Interview.ts'
import type { Division } from './partsOf.ts'

/** How some questions are best divided: by their topics, or by section where they are all of one topic. */
export const divisionOf = (questions: readonly Scope[]): Division =>
  questions.some(({ topic }) => topic !== questions[0]?.topic) ? 'topic' : 'section'
