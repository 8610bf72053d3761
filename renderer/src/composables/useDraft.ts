import { onScopeDispose, ref } from 'vue'

const waitMs = 300

/**
 * A text that is handed over while it is typed, at most 300 ms after a key, so that little is lost when the app is
 * killed. `flush` hands over at once what is waiting.
 */
export function useDraft(write: (text: string) => void) {
  const text = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    write(text.value)
  }
  const type = (typed: string) => {
    text.value = typed
    timer ??= setTimeout(flush, waitMs)
  }
  /** Starts on another text. */
  const begin = (kept: string) => {
    flush()
    text.value = kept
  }

  addEventListener('pagehide', flush)
  onScopeDispose(() => {
    flush()
    removeEventListener('pagehide', flush)
  })

  return { text, type, flush, begin }
}
