import { create, insertMultiple, load, save, search, update } from '@orama/orama'
import { readFileSync, writeFileSync } from 'node:fs'
import type { BuiltIndex, SearchEngine } from '../SearchEngine.ts'
import { stemWord } from '../stemWord.ts'

// Its Russian tokenizer keeps Latin letters too; the stemmer given to it takes the words of either language.
const createDatabase = () =>
  create({
    schema: { title: 'string', section: 'string', body: 'string' },
    components: { tokenizer: { language: 'russian', stemming: true, stemmer: stemWord } },
  })

function opened(database: ReturnType<typeof createDatabase>): BuiltIndex {
  return {
    search(query, limit) {
      const found = search(database, { term: query, limit, boost: { title: 4, section: 2 }, tolerance: 1 })
      // It only becomes a promise with hooks that are asynchronous.
      if (found instanceof Promise) throw new Error('Orama was expected to answer at once')
      return found.hits.map(({ id }) => id)
    },
    save: (file) => writeFileSync(file, JSON.stringify(save(database))),
    replace: (document) => {
      void update(database, document.id, document)
    },
  }
}

/** Orama: stemmed in both languages, the title first, one edit allowed. */
export const engine: SearchEngine = {
  async build(documents) {
    const database = createDatabase()
    await insertMultiple(database, [...documents])
    return opened(database)
  },
  load(file) {
    const database = createDatabase()
    load(database, JSON.parse(readFileSync(file, 'utf8')))
    return opened(database)
  },
}
