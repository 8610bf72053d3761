import * as v from 'valibot'

const note = v.object({
  /** Markdown, as typed. */
  text: v.string(),
  /** When it was last changed, in ms since the epoch. */
  at: v.number(),
})
export type Note = v.InferOutput<typeof note>

/** Notes by question id; a question has one for all its languages. Frozen: a change is a new version. */
export const notesV1 = v.object({ version: v.literal(1), notes: v.record(v.string(), note) })
export type Notes = v.InferOutput<typeof notesV1>['notes']

/** Writes a note; one left with nothing but white space is removed. */
export function writeNote(notes: Notes, id: string, text: string, now: number): Notes {
  const { [id]: _, ...others } = notes
  return text.trim() === '' ? others : { ...others, [id]: { text, at: now } }
}
