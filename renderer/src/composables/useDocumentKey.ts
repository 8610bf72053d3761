import { onBeforeUnmount, onMounted } from 'vue'

/** Alt that is let go before its letter would count as pressed alone, and move the focus to the window's menu bar. */
function keepFocusFromMenu(): void {
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Alt') event.preventDefault()
  }
  document.addEventListener('keyup', onKeyUp, { once: true })
}

/** Hears keys anywhere in the window while a view is shown. The handler says whether the key was for it. */
export function useDocumentKey(handle: (event: KeyboardEvent) => boolean): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || !handle(event)) return
    event.preventDefault()
    if (event.altKey) keepFocusFromMenu()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
