import type { Steps } from '../steps/Steps.ts'
import type { Note, Notes } from '../userData/notes.ts'
import type { Knowledge } from './interpretQuery.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createTextIndex, type Finding } from './createTextIndex.ts'
import { plainText } from './plainText.ts'

/** The person's notes as they now are, to be searched. */
export interface NoteIndex {
  has(id: string): boolean
  /** The note's plain text; empty where there is no note. */
  text(id: string): string
  /** Writes the note of a question, or takes it away. */
  replace(id: string, note: Note | undefined): void
  /** Finds the notes of the questions that pass: their ids, the best first. */
  search(
    query: string,
    limit: number,
    passes: (id: string) => boolean,
  ): Steps<{ ids: string[]; finding: Finding }>
}

/** Indexes notes under the ids of their questions. */
export function createNoteIndex(notes: Notes, knowledge: Knowledge): NoteIndex {
  const index = createTextIndex(knowledge)
  const texts = new Map<string, { text: string; document: number }>()
  const ids: string[] = []
  const builder = createPartBuilder()

  function add(written: readonly (readonly [string, Note])[]): void {
    for (const [id, note] of written) {
      const text = plainText(note.text)
      texts.set(id, { text, document: ids.length })
      ids.push(id)
      builder.add({ title: '', names: '', summary: '', body: text })
    }
    index.addChange(builder.cut())
  }
  add(Object.entries(notes))

  return {
    has: (id) => texts.has(id),
    text: (id) => texts.get(id)?.text ?? '',
    replace(id, note) {
      const before = texts.get(id)
      if (before !== undefined) {
        index.remove(before.document)
        texts.delete(id)
      }
      if (note !== undefined) add([[id, note]])
    },
    *search(query, limit, passes) {
      const idOf = (document: number) => ids[document] ?? ''
      const finding = yield* index.search(query, { limit, passes: (document) => passes(idOf(document)) })
      return { ids: finding.documents.map(idOf), finding }
    },
  }
}
