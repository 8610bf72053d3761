import { useI18n } from 'vue-i18n'
import { study } from '../api.ts'
import { useToast } from '../stores/toast.ts'

/** Copies the person's data where they say, and tells what came of it. */
export function useBackUp(): (withRecordings: boolean) => Promise<void> {
  const { t } = useI18n()
  const toast = useToast()
  return async (withRecordings) => {
    try {
      const name = await study.backUp(withRecordings)
      if (name !== undefined) toast.show({ text: t('speaking.backUp.saved', { name }) })
    } catch {
      toast.show({ text: t('speaking.backUp.failed') })
    }
  }
}
