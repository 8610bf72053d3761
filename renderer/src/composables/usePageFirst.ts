import { ref, type Ref } from 'vue'
import { useLibrary } from '../stores/library.ts'
import { afterFrame } from './afterFrame.ts'

/** In a library with no more questions than this, what a page reckons takes less than a frame or two. */
export const quicklyReckoned = 10_000

/**
 * Whether what takes long in a large library may be reckoned: at once in a small one, else when the page has been drawn
 * without it, so that it is seen to have opened.
 */
export function usePageFirst(): Ref<boolean> {
  const isDrawn = ref(useLibrary().rows.length <= quicklyReckoned)
  if (!isDrawn.value) void afterFrame().then(() => (isDrawn.value = true))
  return isDrawn
}
