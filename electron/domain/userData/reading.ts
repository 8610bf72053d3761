import * as v from 'valibot'
import { languages } from '../question/Question.ts'

const place = v.object({
  id: v.string(),
  lang: v.picklist(languages),
  /** How far down the page was scrolled, in CSS pixels. */
  scroll: v.number(),
})
/** Where the reader was. */
export type Place = v.InferOutput<typeof place>

/** When each question was last opened (ms since the epoch), and where the reader was. Frozen: a change is a new version. */
export const readingV1 = v.object({
  version: v.literal(1),
  opened: v.record(v.string(), v.number()),
  place: v.exactOptional(place),
})
export type Reading = Omit<v.InferOutput<typeof readingV1>, 'version'>
