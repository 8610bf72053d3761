import type { Note, Notes } from '#domain/userData/notes.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { study } from '../api.ts'

/** The notes, as main keeps them. */
export const useNotes = defineStore('notes', () => {
  const all = shallowRef<Notes>({})

  const load = async () => {
    all.value = await study.getNotes()
  }
  const noteOf = (id: string): Note | undefined => all.value[id]
  const write = async (id: string, text: string) => {
    const kept = await study.writeNote(id, text)
    const { [id]: _, ...others } = all.value
    all.value = kept === undefined ? others : { ...others, [id]: kept }
  }

  return { all, load, noteOf, write }
})
