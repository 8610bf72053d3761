import type { LabelledQuery, SearchTask } from './SearchTask.ts'

/** The queries that have a right answer among the documents. */
export function answerableQueries({ documents, queries, versions }: SearchTask): LabelledQuery[] {
  const answers = new Set(documents.map(({ id }) => versions?.[id]?.question ?? id))
  return queries.filter(({ rel }) => rel.some((id) => answers.has(id)))
}
