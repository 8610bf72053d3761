import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useNotes } from './notes.ts'

/** How long a key waits to be saved, in ms. Not put off by the keys that follow, so that little can ever be lost. */
const waitMs = 500

/** What was typed into notes and is not confirmed as saved. It outlives the page it was typed on. */
export const useNoteDrafts = defineStore('noteDrafts', () => {
  const notes = useNotes()
  const unsaved = shallowRef<ReadonlyMap<string, string>>(new Map())
  const failed = ref(false)
  const sent = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const textOf = (id: string): string => unsaved.value.get(id) ?? notes.noteOf(id)?.text ?? ''

  const save = async (id: string, text: string) => {
    sent.set(id, text)
    try {
      await notes.write(id, text)
      failed.value = false
      // Not when more was typed meanwhile.
      if (unsaved.value.get(id) === text) {
        unsaved.value = new Map([...unsaved.value].filter(([other]) => other !== id))
      }
    } catch {
      failed.value = true
    } finally {
      if (sent.get(id) === text) sent.delete(id)
    }
  }
  /** Hands over at once what is waiting; done when it is saved. What fails stays, and is tried again with the next. */
  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const waiting = [...unsaved.value].filter(([id, text]) => sent.get(id) !== text)
    await Promise.all(waiting.map(([id, text]) => save(id, text)))
  }
  const type = (id: string, text: string) => {
    unsaved.value = new Map(unsaved.value).set(id, text)
    timer ??= setTimeout(() => void flush(), waitMs)
  }

  return { unsaved, failed, textOf, type, flush }
})
