import type { Language } from '#domain/question/Question.ts'
import type { Segment } from '#domain/search/searchRequest.ts'
import type { Phase } from '../ui/Phase.ts'

/** A row of the page of results: a question that was found, or a note. */
export interface FoundRow {
  key: string
  id: string
  lang: Language
  kind: 'question' | 'note'
  title: Segment[]
  context: Segment[]
  state: Phase
  hasNote: boolean
  /** Where it stands and for whom. */
  detail: string
}
