import { ref, watch, type Ref } from 'vue'
import { useLibrary } from '../stores/library.ts'
import { afterFrame } from './afterFrame.ts'

/** In a library with no more questions than this, what a page reckons takes less than a frame or two. */
export const quicklyReckoned = 10_000

/**
 * Whether what takes long in a large library may be reckoned: at once in a small one, else when the page has been drawn
 * without it, so that it is seen to have opened, or to have got its questions.
 */
export function usePageFirst(): Ref<boolean> {
  const library = useLibrary()
  const isDrawn = ref(true)
  watch(
    () => library.rows.length > quicklyReckoned,
    (isLarge) => {
      if (!isLarge) return
      isDrawn.value = false
      void afterFrame().then(() => (isDrawn.value = true))
    },
    // Before anything that depends on the questions is reckoned anew.
    { immediate: true, flush: 'sync' },
  )
  return isDrawn
}
