import * as v from 'valibot'
import { dayNamed } from '../calendar/dayNamed.ts'
import { scope } from '../interview/Interview.ts'
import { levels } from '../question/Question.ts'

/** A day as it is stored: `YYYY-MM-DD`. */
const day = v.pipe(
  v.string(),
  v.check((name) => dayNamed(name) !== undefined, 'There is no such day.'),
)

/** The interview that a person gets ready for. */
export const goal = v.object({
  date: day,
  /** What it will be about; empty: everything in the library. */
  scopes: v.array(scope),
  /** The highest level that will be asked about; absent: every level. */
  level: v.exactOptional(v.picklist(levels)),
  setOn: day,
  /** New questions a day that the plan asked for on the day it was set. */
  freshADay: v.pipe(v.number(), v.minValue(0)),
})
export type Goal = v.InferOutput<typeof goal>

/** The goal, if there is one. Frozen: a change is a new version. */
export const goalV1 = v.object({ version: v.literal(1), goal: v.exactOptional(goal) })
