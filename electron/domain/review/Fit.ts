import * as v from 'valibot'

const loss = v.pipe(v.number(), v.minValue(0))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What came of fitting the weights of the schedule to a person's own reviews. */
export const fit = v.object({
  /** When, ms since the epoch. */
  at: v.number(),
  /** How many predicted reviews the log had. */
  reviews: count,
  /** How many of them were held out, and their mean log loss with the default weights and with the fitted ones. */
  heldOut: count,
  before: loss,
  after: loss,
  /** Absent: the fitted ones predicted the held-out reviews no better, and the defaults stay. */
  weights: v.exactOptional(v.array(v.number())),
})
export type Fit = v.InferOutput<typeof fit>

/** The last fitting, if there was one. Frozen: a change is a new version. */
export const fitV1 = v.object({ version: v.literal(1), fit: v.exactOptional(fit) })
