import type { Day } from '../calendar/Day.ts'
import type { Scope } from '../interview/Interview.ts'
import { partsOf, type Division, type Placed } from '../progress/partsOf.ts'
import type { Plan } from './planToDay.ts'

/** So many steps of learning can be taken in at a glance. */
const mostStages = 3

/** A step of the plan. */
export type PlanStage =
  /** The parts whose new questions are all begun by a day, in the order they are done with. */
  | { kind: 'learn'; parts: Scope[]; until: Day }
  | { kind: 'mocks'; days: Day[] }
  | { kind: 'interview'; day: Day }

/**
 * The plan in a few steps: what is learnt by when, the mock interviews, the interview. The days with new questions are cut
 * into at most three stretches of one length, and a part belongs to the one in which its last question is begun.
 */
export function planStages(
  { days }: Pick<Plan, 'days'>,
  questions: readonly Placed[],
  by: Division,
  interview: Day,
): PlanStage[] {
  const begunOn = new Map(days.flatMap(({ day, fresh }) => fresh.map((id) => [id, day] as const)))
  const done = partsOf(
    questions.filter(({ id }) => begunOn.has(id)),
    by,
  )
    .map(({ scope, questions }) => ({
      scope,
      until: Math.max(...questions.map(({ id }) => begunOn.get(id) ?? 0)),
    }))
    .toSorted((one, other) => one.until - other.until)

  const first = Math.min(...begunOn.values())
  const length = (Math.max(...begunOn.values()) - first + 1) / mostStages
  const stretches = Map.groupBy(done, ({ until }) => Math.floor((until - first) / length))
  const mocks = days.filter(({ mock }) => mock).map(({ day }) => day)
  return [
    ...[...stretches.values()].map((parts) => ({
      kind: 'learn' as const,
      parts: parts.map(({ scope }) => scope),
      until: Math.max(...parts.map(({ until }) => until)),
    })),
    ...(mocks.length === 0 ? [] : [{ kind: 'mocks' as const, days: mocks }]),
    { kind: 'interview', day: interview },
  ]
}
