import MiniSearch from 'minisearch'
import type { Note, Notes } from '../userData/notes.ts'
import { plainText } from './plainText.ts'
import { rankMatches, type Match } from './rankMatches.ts'
import type { QueryWord } from './readQuery.ts'
import { createTermReader } from './terms.ts'

/** The person's notes as they now are, to be searched. */
export interface NoteIndex {
  has(id: string): boolean
  /** The note's plain text; empty where there is no note. */
  text(id: string): string
  /** Writes the note of a question, or takes it away. */
  replace(id: string, note: Note | undefined): void
  /** Ranks the notes of the questions that pass. */
  rank(query: QueryWord[], passes: (id: string) => boolean): Match<string>[]
}

/** Indexes notes under the ids of their questions. */
export function createNoteIndex(notes: Notes): NoteIndex {
  const texts = new Map<string, string>()
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: createTermReader(),
    processTerm: (term) => term,
  })

  const noteIndex: NoteIndex = {
    has: (id) => texts.has(id),
    text: (id) => texts.get(id) ?? '',
    replace(id, note) {
      const text = texts.get(id)
      if (text !== undefined) {
        index.remove({ id, text })
        texts.delete(id)
      }
      if (note === undefined) return
      texts.set(id, plainText(note.text))
      index.add({ id, text: texts.get(id) })
    },
    rank: (query, passes) => rankMatches(index, ['text'], query, passes),
  }
  for (const [id, note] of Object.entries(notes)) noteIndex.replace(id, note)
  return noteIndex
}
