import * as v from 'valibot'
import { interviewPlan, type InterviewPlan } from '../interview/Interview.ts'

const preset = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60)),
  plan: v.omit(interviewPlan, ['seed', 'ids']),
})
/** A plan that was saved under a name. Its seed and its questions are not part of it: each start draws anew. */
export type Preset = v.InferOutput<typeof preset>

/** The saved plans in the order they were saved. Frozen: a change is a new version. */
export const presetsV1 = v.object({ version: v.literal(1), presets: v.array(preset) })
export type Presets = v.InferOutput<typeof presetsV1>['presets']

/** Saves a plan under a name; one of that name is replaced in its place. */
export function savePreset(
  presets: Presets,
  name: string,
  { ids: _, seed: __, ...plan }: InterviewPlan,
): Presets {
  const saved = { name: name.trim(), plan }
  const place = presets.findIndex((one) => one.name === saved.name)
  return place === -1 ? [...presets, saved] : presets.with(place, saved)
}
