import * as v from 'valibot'
import { languages, levels } from '../question/Question.ts'
import { strengths } from '../userData/bookmarks.ts'

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
  /** Only what is bookmarked so. */
  strength: v.exactOptional(v.picklist(strengths)),
  noted: v.exactOptional(v.boolean()),
})
export type SearchRequest = v.InferOutput<typeof searchRequest>

/** What a search is narrowed by. */
export type SearchFilters = Omit<SearchRequest, 'text' | 'prefer' | 'limit'>

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

/** What was looked for in place of what was typed, and how the one was made of the other. */
export interface Rewriting {
  typed: string
  as: string
  how: 'layout' | 'transliteration' | 'typo'
}

/** What was found: the best first, cut to the limit, and counted whole. */
export interface SearchAnswer {
  questions: QuestionHit[]
  questionCount: number
  notes: NoteHit[]
  noteCount: number
  /** Empty where everything was looked for as it was typed. */
  searched: Rewriting[]
  /** Whether the library is still being read, so that more may be found. */
  reading: boolean
}
