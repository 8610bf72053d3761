import lunr from 'lunr'
import addMultiLanguage from 'lunr-languages/lunr.multi'
import addRussian from 'lunr-languages/lunr.ru'
import addStemmers from 'lunr-languages/lunr.stemmer.support'
import { readFileSync, writeFileSync } from 'node:fs'
import type { BuiltIndex, SearchEngine } from '../SearchEngine.ts'

declare module 'lunr' {
  function multiLanguage(...languages: string[]): lunr.Builder.Plugin
}

addStemmers(lunr)
addRussian(lunr)
addMultiLanguage(lunr)
// Also when it is loaded: the languages are named in what was saved.
const languages = lunr.multiLanguage('en', 'ru')

function opened(index: lunr.Index): BuiltIndex {
  return {
    search: (query, limit) =>
      index
        .query((clauses) => {
          for (const token of lunr.tokenizer(query)) {
            const term = token.toString()
            // The word itself, then what it begins, then what it is one edit away from.
            clauses.term(term, { boost: 100 })
            clauses.term(term, {
              boost: 10,
              usePipeline: false,
              wildcard: lunr.Query.wildcard.TRAILING,
            })
            if (term.length > 3) clauses.term(term, { boost: 1, usePipeline: false, editDistance: 1 })
          }
        })
        .slice(0, limit)
        .map(({ ref }) => ref),
    save: (file) => writeFileSync(file, JSON.stringify(index)),
  }
}

/** Lunr with the plug-in for Russian beside English, and the clauses that its documentation gives for typing people. */
export const engine: SearchEngine = {
  build: (documents) =>
    opened(
      lunr((builder) => {
        builder.use(languages)
        builder.field('title', { boost: 10 })
        builder.field('section', { boost: 4 })
        builder.field('body')
        for (const document of documents) builder.add(document)
      }),
    ),
  load: (file) => opened(lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')))),
}
