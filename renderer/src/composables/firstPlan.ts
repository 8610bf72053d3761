import type { Interview, InterviewPlan } from '#domain/interview/Interview.ts'
import type { Language } from '#domain/question/Question.ts'

/** What the set-up offers to someone who has not sat an interview yet. */
export const firstPlan = (lang: Language, seed: number): InterviewPlan => ({
  lang,
  scopes: [],
  levels: [],
  questions: 12,
  minutes: 30,
  answerSeconds: 120,
  onlyBookmarked: false,
  order: 'shuffled',
  seed,
})

/** What was asked for last, apart from second rounds: their questions were not chosen by the plan. */
export function lastPlan(interviews: readonly Interview[], lang: Language, seed: number): InterviewPlan {
  const last = interviews.find(({ plan }) => plan.ids === undefined)
  return last ? { ...last.plan, lang, seed } : firstPlan(lang, seed)
}

/** A number that is easy to say and to type. */
export const anotherSeed = (): number => 1 + Math.floor(Math.random() * 9999)
