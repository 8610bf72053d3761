import { allThenAny, sqliteWith } from './sqlite.ts'

/** SQLite FTS5 with its Unicode words. */
export const engine = sqliteWith({
  tokenizer: 'unicode61 remove_diacritics 2',
  textOf: (text) => text,
  attempts: (query) => allThenAny(query.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))),
})
