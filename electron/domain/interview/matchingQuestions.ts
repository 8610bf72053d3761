import type { Language, Level } from '../question/Question.ts'
import type { Bookmarks } from '../userData/bookmarks.ts'
import { covers } from './covers.ts'
import type { InterviewPlan } from './Interview.ts'

/** What a plan has to know of a question to choose it. */
export interface Candidate {
  id: string
  lang: Language
  topic: string
  section?: string
  level?: Level
  answered: boolean
}

/**
 * The questions a plan may ask, in the order given: answered ones in its language. A question without a level is
 * asked only when no level is asked for; a plan's `ids` stand in for all its other filters.
 */
export function matchingQuestions<Q extends Candidate>(
  plan: InterviewPlan,
  questions: readonly Q[],
  bookmarks: Bookmarks,
): Q[] {
  const { lang, scopes, levels, onlyBookmarked } = plan
  const ids = plan.ids && new Set(plan.ids)
  const chosen = (question: Q): boolean =>
    (scopes.length === 0 || scopes.some((scope) => covers(scope, question))) &&
    (levels.length === 0 || (question.level !== undefined && levels.includes(question.level))) &&
    // The strength is asked for because an id such as `constructor` is found on every object.
    (!onlyBookmarked || bookmarks[question.id]?.strength !== undefined)

  return questions.filter(
    (question) =>
      question.lang === lang && question.answered && (ids ? ids.has(question.id) : chosen(question)),
  )
}
