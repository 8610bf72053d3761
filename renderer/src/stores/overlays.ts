import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What lies over the page: the search palette and the table of keys. */
export const useOverlays = defineStore('overlays', () => {
  const palette = ref(false)
  const keys = ref(false)
  return { palette, keys }
})
