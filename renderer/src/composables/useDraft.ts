import { onScopeDispose, ref } from 'vue'
import { useBeforeClosing } from './beforeClosing.ts'

const waitMs = 300

/**
 * A text that is handed over while it is typed, at most 300 ms after a key, so that little is lost when the app is
 * killed. `flush` hands over at once what is waiting.
 */
export function useDraft(write: (text: string) => Promise<void>) {
  const text = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    await write(text.value)
  }
  const type = (typed: string) => {
    text.value = typed
    timer ??= setTimeout(() => void flush(), waitMs)
  }
  /** Starts on another text. What is waiting belongs to the one before, which is locked or left by now. */
  const begin = (kept: string) => {
    clearTimeout(timer)
    timer = undefined
    text.value = kept
  }

  useBeforeClosing(flush)
  onScopeDispose(() => void flush())

  return { text, type, flush, begin }
}
