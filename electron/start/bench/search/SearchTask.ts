import * as v from 'valibot'
import type { BenchDocument, SynonymGroups } from './SearchEngine.ts'

/** The queries that one may tune on, and those that are kept to judge with. */
export const splits = ['tune', 'hold'] as const

const text = v.pipe(v.string(), v.nonEmpty('it is empty'))

/** What documents are given as. */
export const documentsFile = v.array(
  v.object({ id: text, title: v.string(), section: v.string(), body: v.string() }),
)

/** What labelled queries are given as: `rel` holds the ids of the right answers. */
export const queriesFile = v.array(
  v.object({
    kind: text,
    lang: text,
    query: text,
    rel: v.pipe(v.array(text), v.nonEmpty('it names no answer')),
    split: v.exactOptional(v.picklist(splits)),
  }),
)
export type LabelledQuery = v.InferOutput<typeof queriesFile>[number]

/** Of what question a document is a version, and in what language. */
export interface Version {
  question: string
  lang: string
}

/** What the engines are given. */
export interface SearchTask {
  documents: BenchDocument[]
  synonyms: SynonymGroups
  queries: LabelledQuery[]
  /**
   * Where documents are versions of questions, by their ids: an answer then counts in any language, and queries of the
   * kind `language` are asked of the documents in the other languages alone.
   */
  versions?: Record<string, Version>
}
