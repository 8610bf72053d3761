import type { Place, Reading } from '#domain/userData/reading.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { study } from '../api.ts'

/** When each question was last opened, and where the reader is. */
export const useReading = defineStore('reading', () => {
  const current = shallowRef<Reading>({ opened: {} })

  const load = async () => {
    current.value = await study.getReading()
  }
  const keepPlace = async (place: Place) => {
    current.value = { opened: { ...current.value.opened, [place.id]: Date.now() }, place }
    await study.keepPlace(place)
  }

  return { current, load, keepPlace }
})
