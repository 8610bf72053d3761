import { onMounted, onUnmounted } from 'vue'
import { useToast } from '../stores/toast.ts'

/** What main could not do, and nobody else answers for, is told at the foot of the window in main's own words. */
export function useFailures(): void {
  const toast = useToast()
  const tell = (event: PromiseRejectionEvent) => {
    if (event.reason instanceof Error) toast.show({ text: event.reason.message })
  }
  onMounted(() => addEventListener('unhandledrejection', tell))
  onUnmounted(() => removeEventListener('unhandledrejection', tell))
}
