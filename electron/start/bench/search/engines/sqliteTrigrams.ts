import { quoted, sqliteWith } from './sqlite.ts'

const trigrams = (word: string): string[] =>
  Array.from({ length: word.length - 2 }, (_, start) => word.slice(start, start + 3))

/** SQLite FTS5 with runs of three letters: words anywhere within words; where nothing holds all, whatever shares the most runs. */
export const engine = sqliteWith({
  tokenizer: 'trigram',
  textOf: (text) => text.toLowerCase().replaceAll('ё', 'е'),
  attempts(query) {
    const plain = query.toLowerCase().replaceAll('ё', 'е')
    const words = plain.split(/\s+/).filter((word) => word.length > 2)
    if (words.length === 0) return []
    const all = new Set(words.flatMap(trigrams))
    return [words.map(quoted).join(' AND '), [...all].map(quoted).join(' OR ')]
  },
})
