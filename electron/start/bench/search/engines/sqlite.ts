import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { BenchDocument, BuiltIndex, SearchEngine } from '../SearchEngine.ts'

/** How texts and queries are read for a full-text table of SQLite. */
export interface TableReading {
  /** The name of the tokenizer and its arguments. */
  tokenizer: string
  /** What is indexed of a text. */
  textOf(text: string): string
  /** What to look for in turn until something is found. */
  attempts(query: string): string[]
}

/** Words in quotes are words, whatever signs they hold. */
export const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** All the words of a query, the last of them perhaps a beginning; where nothing holds all, any of them. */
export function allThenAny(words: string[]): string[] {
  if (words.length === 0) return []
  const terms = words.map((word, index) => (index === words.length - 1 ? `${quoted(word)} *` : quoted(word)))
  return [terms.join(' AND '), terms.join(' OR ')]
}

function opened(database: DatabaseSync, { textOf, attempts }: TableReading): BuiltIndex {
  const find = database.prepare(
    'SELECT documents.id AS id FROM texts JOIN documents ON documents.rowid = texts.rowid ' +
      'WHERE texts MATCH ? ORDER BY bm25(texts, 10, 4, 1) LIMIT ?',
  )
  const place = database.prepare('SELECT rowid FROM documents WHERE id = ?')
  const remove = database.prepare('DELETE FROM texts WHERE rowid = ?')
  const insert = database.prepare('INSERT INTO texts (rowid, title, section, body) VALUES (?, ?, ?, ?)')
  return {
    search(query, limit) {
      for (const attempt of attempts(query)) {
        const found = find.all(attempt, limit)
        if (found.length > 0) return found.map(({ id }) => String(id))
      }
      return []
    },
    save(file) {
      rmSync(file, { force: true })
      database.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`)
    },
    replace({ id, title, section, body }) {
      const rowid = place.get(id)?.rowid ?? null
      database.exec('BEGIN')
      remove.run(rowid)
      insert.run(rowid, textOf(title), textOf(section), textOf(body))
      database.exec('COMMIT')
    },
  }
}

function fill(database: DatabaseSync, documents: readonly BenchDocument[], reading: TableReading): void {
  // Without the texts themselves, which the app has anyway.
  database.exec(
    'CREATE TABLE documents (rowid INTEGER PRIMARY KEY, id TEXT UNIQUE) STRICT; ' +
      "CREATE VIRTUAL TABLE texts USING fts5(title, section, body, content='', contentless_delete=1, " +
      `tokenize="${reading.tokenizer}")`,
  )
  const name = database.prepare('INSERT INTO documents (rowid, id) VALUES (?, ?)')
  const insert = database.prepare('INSERT INTO texts (rowid, title, section, body) VALUES (?, ?, ?, ?)')
  database.exec('BEGIN')
  documents.forEach(({ id, title, section, body }, place) => {
    name.run(place + 1, id)
    insert.run(place + 1, reading.textOf(title), reading.textOf(section), reading.textOf(body))
  })
  database.exec("INSERT INTO texts (texts) VALUES ('optimize'); COMMIT")
}

/** A full-text table of SQLite, best matches first, the title before the rest. */
export function sqliteWith(reading: TableReading): SearchEngine {
  return {
    outsideHeap: true,
    build(documents) {
      const database = new DatabaseSync(':memory:')
      fill(database, documents, reading)
      return opened(database, reading)
    },
    load: (file) => opened(new DatabaseSync(file), reading),
  }
}
