import type { Bookmarks } from '../userData/bookmarks.ts'
import type { InterviewPlan } from './Interview.ts'
import { questionCount } from './questionCount.ts'
import { seededChance } from './seededChance.ts'
import { shuffle } from './shuffle.ts'

const places = { weak: 0, shaky: 1, none: 2, known: 3 } as const

/**
 * The questions of an interview in the order they are asked. The plan's seed decides among equals, so the same pool
 * gives the same pick in whatever order it comes.
 * @param pool what `matchingQuestions` found: ids are unique in it
 */
export function pickQuestions<Q extends { id: string }>(
  plan: InterviewPlan,
  pool: readonly Q[],
  bookmarks: Bookmarks,
): Q[] {
  // Not by locale: its order may differ between machines.
  const sorted = [...pool].sort((one, other) => (one.id < other.id ? -1 : 1))
  const shuffled = shuffle(sorted, seededChance(plan.seed))
  const place = ({ id }: Q): number => places[bookmarks[id]?.strength ?? 'none']
  const ordered =
    plan.order === 'weakest' ? shuffled.sort((one, other) => place(one) - place(other)) : shuffled
  return ordered.slice(0, questionCount(plan, pool.length))
}
