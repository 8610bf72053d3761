import * as v from 'valibot'
import { languages, levels } from '../question/Question.ts'

/** A query as it is typed, and what it is narrowed by. */
export const searchRequest = v.object({
  text: v.pipe(v.string(), v.maxLength(1000)),
  /** The language whose texts are shown where a question is found in several. */
  prefer: v.picklist(languages),
  /** How many hits to return; all are counted. */
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  topic: v.exactOptional(v.string()),
  level: v.exactOptional(v.picklist(levels)),
  lang: v.exactOptional(v.picklist(languages)),
  bookmarked: v.exactOptional(v.boolean()),
  noted: v.exactOptional(v.boolean()),
})
export type SearchRequest = v.InferOutput<typeof searchRequest>

/** A stretch of text, and whether the query matched it. */
export interface Segment {
  text: string
  match: boolean
}

export interface QuestionHit {
  id: string
  lang: (typeof languages)[number]
  title: Segment[]
  /** A line around the best match; where only a tag matched, the first line to read; empty when the title alone did. */
  context: Segment[]
}

export interface NoteHit {
  id: string
  context: Segment[]
}

/** What was found: the best first, cut to the limit, and counted whole. */
export interface SearchAnswer {
  questions: QuestionHit[]
  questionCount: number
  notes: NoteHit[]
  noteCount: number
}
