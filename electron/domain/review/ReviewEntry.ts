import * as v from 'valibot'

/** How well an answer was recalled: Again, Hard, Good and Easy of FSRS. */
export const ratings = [1, 2, 3, 4] as const
export type Rating = (typeof ratings)[number]

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const common = {
  /** Its number in the log, from 1. */
  n: whole,
  /** Wall clock, ms since the epoch. */
  at: v.number(),
}

const rated = v.object({
  ...common,
  kind: v.literal('rated'),
  id: v.string(),
  rating: v.picklist(ratings),
  from: v.picklist(['review', 'interview']),
  /** How long the question took, ms. */
  tookMs: v.pipe(v.number(), v.minValue(0)),
})
export type RatedEntry = v.InferOutput<typeof rated>

/** One line of the log of reviews. The log only grows: what was undone is said by a line of its own. */
export const reviewEntry = v.variant('kind', [
  rated,
  v.object({
    ...common,
    kind: v.literal('undone'),
    /** The number of the line that counts no more. */
    undoes: whole,
  }),
])
export type ReviewEntry = v.InferOutput<typeof reviewEntry>
