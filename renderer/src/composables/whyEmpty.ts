import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { matchingQuestions, type Candidate } from '#domain/interview/matchingQuestions.ts'
import type { Bookmarks } from '#domain/userData/bookmarks.ts'

/** What stands in the way of a plan that no question fits; `library`: nothing that the plan could change. */
export type Obstacle = 'bookmarks' | 'levels' | 'scopes' | 'several' | 'library'

/** What to give up so that something fits: the one thing that is enough, or several at once. */
export function whyEmpty(
  plan: InterviewPlan,
  questions: readonly Candidate[],
  bookmarks: Bookmarks,
): Obstacle {
  const fits = (change: Partial<InterviewPlan>) =>
    matchingQuestions({ ...plan, ...change }, questions, bookmarks).length > 0
  if (fits({ onlyBookmarked: false })) return 'bookmarks'
  if (fits({ levels: [] })) return 'levels'
  if (fits({ scopes: [] })) return 'scopes'
  return fits({ onlyBookmarked: false, levels: [], scopes: [] }) ? 'several' : 'library'
}
