import MiniSearch, { type Options } from 'minisearch'
import { readFileSync, writeFileSync } from 'node:fs'
import type { BenchDocument, BuiltIndex, SearchEngine } from '../SearchEngine.ts'

function opened(index: MiniSearch<BenchDocument>): BuiltIndex {
  return {
    search: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    save: (file) => writeFileSync(file, JSON.stringify(index)),
    replace: (document) => index.replace(document),
  }
}

/** MiniSearch with the options given. */
export function miniSearchWith(options: Partial<Options<BenchDocument>>): SearchEngine {
  const all: Options<BenchDocument> = { fields: ['title', 'section', 'body'], ...options }
  return {
    build(documents) {
      const index = new MiniSearch<BenchDocument>(all)
      index.addAll(documents)
      return opened(index)
    },
    load: (file) => opened(MiniSearch.loadJSON<BenchDocument>(readFileSync(file, 'utf8'), all)),
  }
}

/** MiniSearch as it comes. */
export const engine = miniSearchWith({})
