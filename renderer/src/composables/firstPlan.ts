import type { Interview, InterviewPlan } from '#domain/interview/Interview.ts'
import type { Language } from '#domain/question/Question.ts'
import { builtInPresets } from './builtInPresets.ts'

/** What the set-up offers to someone who has not sat an interview yet. */
export const firstPlan = (lang: Language, seed: number): InterviewPlan => ({
  lang,
  scopes: [],
  levels: [],
  ...builtInPresets.usual,
  onlyBookmarked: false,
  mix: { due: 60, fresh: 25, strong: 15 },
  answerBy: 'typing',
  readAloud: false,
  seed,
})

/** What was asked for last, apart from second rounds: their questions were not chosen by the plan. */
export function lastPlan(interviews: readonly Interview[], lang: Language, seed: number): InterviewPlan {
  const last = interviews.find(({ plan }) => plan.ids === undefined)
  return last ? { ...last.plan, lang, seed } : firstPlan(lang, seed)
}

/** A number that is easy to say and to type; one that an interview had would ask the same questions again. */
export function anotherSeed(interviews: readonly Interview[] = []): number {
  const taken = new Set(interviews.map(({ plan }) => plan.seed))
  const draw = () => 1 + Math.floor(Math.random() * (9999 + taken.size))
  let seed = draw()
  while (taken.has(seed)) seed = draw()
  return seed
}
