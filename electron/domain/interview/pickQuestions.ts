import { interleave } from './interleave.ts'
import type { InterviewPlan } from './Interview.ts'
import { questionCount } from './questionCount.ts'
import { seededChance } from './seededChance.ts'
import { shareOut } from './shareOut.ts'
import { shuffle } from './shuffle.ts'
import type { Standing } from './standingOf.ts'

interface Pickable {
  id: string
  topic: string
  section?: string
}

/** What the choice depends on besides the plan. */
export interface PickFacts {
  standingOf(id: string): Standing
  /** Asked by the last interviews: taken only when there are no others left. */
  recent: ReadonlySet<string>
}

const standings = ['due', 'fresh', 'strong'] as const

/** The questions in the order in which they are taken, as many of each standing as the mix asks for first. */
function inOrderOfChoice<Q extends Pickable>(
  { mix }: InterviewPlan,
  count: number,
  shuffled: readonly Q[],
  { standingOf, recent }: PickFacts,
): Q[] {
  const others = shuffled.filter(({ id }) => !recent.has(id))
  const again = shuffled.filter(({ id }) => recent.has(id))
  if (mix === undefined) return [...others, ...again]
  const shares = shareOut(
    count,
    standings.map((standing) => mix[standing]),
  )
  const byStanding = Map.groupBy(others, ({ id }) => standingOf(id))
  const groups = standings.map((standing) => byStanding.get(standing) ?? [])
  const wanted = groups.flatMap((group, place) => group.slice(0, shares[place]))
  const rest = groups.flatMap((group, place) => group.slice(shares[place]))
  return [...wanted, ...rest, ...again]
}

/**
 * The questions of an interview in the order they are asked: topics take turns, or sections where there is one topic.
 * The plan's seed decides among equals, so the same pool and facts give the same pick in whatever order the pool comes.
 * A plan's `ids` are asked in their own order.
 * @param pool what `matchingQuestions` found: ids are unique in it
 */
export function pickQuestions<Q extends Pickable>(
  plan: InterviewPlan,
  pool: readonly Q[],
  facts: PickFacts,
): Q[] {
  const count = questionCount(plan, pool.length)
  if (plan.ids !== undefined) {
    const byId = new Map(pool.map((question) => [question.id, question]))
    return plan.ids.flatMap((id) => byId.get(id) ?? []).slice(0, count)
  }
  // Not by locale: its order may differ between machines.
  const sorted = [...pool].sort((one, other) => (one.id < other.id ? -1 : 1))
  const chance = seededChance(plan.seed)
  const chosen = inOrderOfChoice(plan, count, shuffle(sorted, chance), facts).slice(0, count)
  const oneTopic = new Set(chosen.map(({ topic }) => topic)).size === 1
  // Shuffled once more: the due ones must not all come first.
  return interleave(shuffle(chosen, chance), ({ topic, section = '' }) => (oneTopic ? section : topic))
}
