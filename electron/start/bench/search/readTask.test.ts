import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTask } from './readTask.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sobes-task-'))))
afterAll(() => rm(folder, { recursive: true }))

const document = { id: 'a', title: 'Title', section: '', body: '' }
const query = { kind: 'exact', lang: 'en', query: 'title', rel: ['a'] }

async function written(name: string, content: unknown): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const reading = async (documents: unknown, queries?: unknown) =>
  readTask(
    await written('documents.json', documents),
    queries === undefined ? undefined : await written('queries.json', queries),
  )

test('documents are read, and queries where there are some', async () => {
  expect(await reading([document])).toMatchObject({ documents: [document], queries: [] })
  const split = { ...query, split: 'hold' }
  expect(await reading([document], [query, split])).toMatchObject({ queries: [query, split] })
})

test.each<[string, unknown, unknown, RegExp]>([
  ['no JSON', '[', [], /documents\.json: .*JSON/],
  ['no array', { document }, [], /documents\.json: .*Array/],
  ['no document', [], [], /documents\.json: it holds no document/],
  ['a field that is missing', [document, { id: 'b', title: '' }], [], /entry 2: "section": .*section/],
  ['a field of another type', [{ ...document, body: 5 }], [], /entry 1: "body": .*string.*5/],
  ['an id without a letter', [{ ...document, id: '' }], [], /entry 1: "id": it is empty/],
  ['two of one id', [document, document], [], /entry 2: "id": entry 1 has the same, "a"/],
  ['a query without answers', [document], [{ ...query, rel: [] }], /entry 1: "rel": it names no answer/],
  ['an answer that is no text', [document], [query, { ...query, rel: [1] }], /entry 2: "rel\.0": .*string/],
  ['another split', [document], [{ ...query, split: 'test' }], /queries\.json: entry 1: "split": .*hold/],
])('%s is told with its place', (_, documents, queries, told) =>
  expect(reading(documents, queries)).rejects.toThrow(told),
)

test('a file that is not there is told', () =>
  expect(readTask(join(folder, 'none.json'), undefined)).rejects.toThrow(/none\.json: ENOENT/))
