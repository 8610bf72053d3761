import type { Goal } from './Goal.ts'
import type { Plan } from './planToDay.ts'

/** How a plan compares with the one that was made when the goal was set. */
export interface PlanPace {
  /** `short`: not everything fits any more; `faster`: it fits with more new questions a day than at first. */
  kind: 'on-track' | 'faster' | 'short'
  /** New questions a day: what it takes now, and what it took on the day the goal was set. */
  now: number
  first: number
}

/** Whether the goal is still reached with as many new questions a day as on the day it was set. */
export function planPace(
  { pace, uncovered }: Pick<Plan, 'pace' | 'uncovered'>,
  goal: Pick<Goal, 'freshADay'>,
): PlanPace {
  const behind = pace > goal.freshADay ? 'faster' : 'on-track'
  return { kind: uncovered > 0 ? 'short' : behind, now: pace, first: goal.freshADay }
}
