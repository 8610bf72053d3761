import { onMounted, onUnmounted } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToast } from '../stores/toast.ts'
import { failureCode } from './failureCode.ts'

/** What main could not do, and nobody else answers for, is told at the foot of the window. */
export function useFailures(): void {
  const toast = useToast()
  const { t } = useI18n()
  const tell = ({ reason }: PromiseRejectionEvent) => {
    if (!(reason instanceof Error)) return
    toast.show({ text: t(`shell.failure.${failureCode(reason.message)}`, { detail: reason.message }) })
  }
  onMounted(() => addEventListener('unhandledrejection', tell))
  onUnmounted(() => removeEventListener('unhandledrejection', tell))
}
