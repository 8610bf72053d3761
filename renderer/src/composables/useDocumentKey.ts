import { onBeforeUnmount, onMounted } from 'vue'

/** Hears keys anywhere in the window while a view is shown. The handler says whether the key was for it. */
export function useDocumentKey(handle: (event: KeyboardEvent) => boolean): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isComposing && handle(event)) event.preventDefault()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
