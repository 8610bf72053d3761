import { answerableQueries } from './answerableQueries.ts'
import type { BuiltIndex, SearchEngine } from './SearchEngine.ts'
import type { Ranking } from './relevance.ts'
import type { LabelledQuery, SearchTask } from './SearchTask.ts'

/** Two languages of ten questions. */
const enough = 20

/**
 * Asks all labelled queries that have an answer among the documents.
 * @param built the index of all the documents
 * @param isLate whether to stop: a part of the queries would tell nothing of all
 * @returns the rankings by the kind of the query; undefined where it became late
 */
export async function rankQueries(
  engine: SearchEngine,
  built: BuiltIndex,
  task: SearchTask,
  isLate: () => boolean = () => false,
): Promise<Map<string, Ranking[]> | undefined> {
  const { documents, synonyms, versions } = task
  const answerOf = (id: string) => versions?.[id]?.question ?? id

  // Of the other languages than a query's.
  const others = new Map<string, BuiltIndex>()
  async function indexFor({ kind, lang }: LabelledQuery): Promise<BuiltIndex> {
    if (versions === undefined || kind !== 'language') return built
    const other =
      others.get(lang) ??
      (await engine.build(
        documents.filter(({ id }) => versions[id]?.lang !== lang),
        synonyms,
      ))
    others.set(lang, other)
    return other
  }

  const rankings = new Map<string, Ranking[]>()
  for (const query of answerableQueries(task)) {
    if (isLate()) return undefined
    const found = (await indexFor(query)).search(query.query, enough).map(answerOf)
    const ranking = { found: [...new Set(found)], right: [...new Set(query.rel)] }
    rankings.set(query.kind, [...(rankings.get(query.kind) ?? []), ranking])
  }
  return rankings
}
