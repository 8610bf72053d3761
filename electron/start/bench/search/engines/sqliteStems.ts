import { stemWord } from '../stemWord.ts'
import { allThenAny, sqliteWith } from './sqlite.ts'

const stems = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).map(stemWord)

/** SQLite FTS5 over the stems of both languages. */
export const engine = sqliteWith({
  tokenizer: "unicode61 tokenchars '_'",
  textOf: (text) => stems(text).join(' '),
  attempts: (query) => allThenAny(stems(query)),
})
