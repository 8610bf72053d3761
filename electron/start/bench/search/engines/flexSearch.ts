import { Document, Encoder } from 'flexsearch'
import { readFileSync, writeFileSync } from 'node:fs'
import type { BenchDocument, BuiltIndex, SearchEngine } from '../SearchEngine.ts'
import { stemWord } from '../stemWord.ts'

type Texts = { id: number; title: string; section: string; body: string }

const textsOf = (document: BenchDocument, id: number): Texts => ({ ...document, id })

// Numbers as ids and suggestions are what its documentation asks for; it has no stemmer for Russian, but takes one.
const createIndex = () =>
  new Document<Texts>({
    document: { id: 'id', index: ['title', 'section', 'body'] },
    tokenize: 'forward',
    encoder: new Encoder({ finalize: (terms: string[]) => terms.map(stemWord) }),
  })

function opened(index: Document<Texts>, documents: readonly BenchDocument[]): BuiltIndex {
  const ids = documents.map(({ id }) => id)
  const places = new Map(ids.map((id, place) => [id, place]))
  return {
    search: (query, limit) =>
      index.search(query, { limit, suggest: true, merge: true }).flatMap(({ id }) => ids[Number(id)] ?? []),
    async save(file) {
      const chunks: [string, string][] = []
      await index.export((key, data) => {
        chunks.push([key, data])
      })
      writeFileSync(file, JSON.stringify(chunks))
    },
    replace: (document) => index.update(textsOf(document, places.get(document.id) ?? ids.length)),
  }
}

/** FlexSearch: words from their beginnings, stemmed in both languages. */
export const engine: SearchEngine = {
  build(documents) {
    const index = createIndex()
    documents.forEach((document, place) => index.add(textsOf(document, place)))
    return opened(index, documents)
  },
  load(file, documents) {
    const index = createIndex()
    const chunks: [string, string][] = JSON.parse(readFileSync(file, 'utf8'))
    for (const [key, data] of chunks) index.import(key, data)
    return opened(index, documents)
  },
}
