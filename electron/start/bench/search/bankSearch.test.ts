import { languages } from '#domain/question/Question.ts'
import { expect, test } from 'vitest'
import { bankTask } from './bankTask.ts'
import { engine } from './engines/ours.ts'
import { rankQueries } from './rankQueries.ts'
import { measureRelevance } from './relevance.ts'

/** The least MRR@10 of each kind of query over the bundled questions. */
const floors = {
  combined: 0.89,
  exact: 0.92,
  identifier: 0.94,
  inflected: 0.96,
  language: 0.78,
  layout: 0.9,
  paraphrase: 0.56,
  part: 0.84,
  prefix: 0.96,
  transliteration: 0.84,
  typo: 0.9,
}

const task = await bankTask()
const rankings = await rankQueries(engine, await engine.build(task.documents, task.synonyms), task)

test('every kind of query that was labelled has its floor', () =>
  expect([...(rankings?.keys() ?? [])].sort()).toEqual(Object.keys(floors)))

test.each(Object.entries(floors))('%s: the right question stands high, at least %d', (kind, floor) =>
  expect(measureRelevance(rankings?.get(kind) ?? []).mrr).toBeGreaterThanOrEqual(floor),
)

test('at least 20 queries of each kind are labelled, in both languages', () => {
  const kinds = Map.groupBy(task.queries, ({ kind }) => kind)
  expect(Math.min(...[...kinds.values()].map(({ length }) => length))).toBeGreaterThanOrEqual(20)
  expect(new Set(task.queries.map(({ lang }) => lang))).toEqual(new Set(languages))
})

test('every labelled query has an answer in the bank', () => {
  const { documents, versions } = task
  const ids = new Set(documents.map(({ id }) => versions?.[id]?.question))
  for (const { query, rel } of task.queries) for (const id of rel) expect(ids, query).toContain(id)
})

test('a query of another language is asked of the documents in the other languages alone', async () => {
  const documents = [
    { id: 'q.ru', title: 'orm', section: '', body: '' },
    { id: 'q.en', title: 'orm', section: '', body: '' },
    { id: 'p.ru', title: 'orm', section: '', body: '' },
  ]
  const versions = {
    'q.ru': { question: 'q', lang: 'ru' },
    'q.en': { question: 'q', lang: 'en' },
    'p.ru': { question: 'p', lang: 'ru' },
  }
  const query = { kind: 'language', lang: 'ru', query: 'orm', rel: ['q'] }
  const small = { documents, versions, synonyms: [], queries: [query, { ...query, kind: 'exact' }] }
  const found = await rankQueries(engine, await engine.build(documents, []), small)
  expect(found?.get('language')).toEqual([{ found: ['q'], right: ['q'] }])
  expect(found?.get('exact')?.[0]?.found.toSorted()).toEqual(['p', 'q'])
})
