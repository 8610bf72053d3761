import Fuse, { type FuseIndex, type IFuseOptions } from 'fuse.js'
import { readFileSync, writeFileSync } from 'node:fs'
import type { BenchDocument, BuiltIndex, SearchEngine } from '../SearchEngine.ts'

const keys = [
  { name: 'title', weight: 4 },
  { name: 'section', weight: 2 },
  { name: 'body', weight: 1 },
]
// Long texts are its weak side: where in them a word stands, and how long they are, must not count.
const options: IFuseOptions<BenchDocument> = {
  keys,
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 0.2,
}

function opened(documents: readonly BenchDocument[], index: FuseIndex<BenchDocument>): BuiltIndex {
  const fuse = new Fuse([...documents], options, index)
  return {
    search: (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id),
    save: (file) => writeFileSync(file, JSON.stringify(fuse.getIndex())),
    replace(document) {
      fuse.remove(({ id }) => id === document.id)
      fuse.add(document)
    },
  }
}

/** Fuse.js: every word on its own, the rarer the weightier, the title first. */
export const engine: SearchEngine = {
  build: (documents) => opened(documents, Fuse.createIndex(keys, documents)),
  load: (file, documents) => opened(documents, Fuse.parseIndex(JSON.parse(readFileSync(file, 'utf8')))),
}
