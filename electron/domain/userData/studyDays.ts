import * as v from 'valibot'

/** How long was studied on each day, in ms, by the day's name (`2026-11-26`). Frozen: a change is a new version. */
export const studyDaysV1 = v.object({
  version: v.literal(1),
  days: v.record(v.string(), v.pipe(v.number(), v.minValue(0))),
})
export type StudyDays = Readonly<v.InferOutput<typeof studyDaysV1>['days']>
