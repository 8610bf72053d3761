import { onScopeDispose, ref } from 'vue'
import { useBeforeClosing } from './beforeClosing.ts'

const waitMs = 300

/**
 * A text that is handed over while it is typed, at most 300 ms after a key, so that little is lost when the app is
 * killed. `flush` hands over at once what is waiting, or could not be written before.
 */
export function useDraft(write: (text: string) => Promise<void>) {
  const text = ref('')
  let unsaved = false
  let begun = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    if (!unsaved) return
    unsaved = false
    const started = begun
    try {
      await write(text.value)
    } catch (error) {
      if (started === begun) unsaved = true
      throw error
    }
  }
  const type = (typed: string) => {
    text.value = typed
    unsaved = true
    timer ??= setTimeout(() => void flush(), waitMs)
  }
  /** Starts on another text. What is waiting belongs to the one before, which is locked or left by now. */
  const begin = (kept: string) => {
    clearTimeout(timer)
    timer = undefined
    unsaved = false
    begun += 1
    text.value = kept
  }

  useBeforeClosing(flush)
  onScopeDispose(() => void flush())

  return { text, type, flush, begin }
}
