import type { SavedDocument } from '#api/studyApi.ts'
import { useI18n } from 'vue-i18n'
import { study } from '../api.ts'
import { useToast } from '../stores/toast.ts'

/** Saves a document where the person says, and tells under what name, or that it could not be saved there. */
export function useSavedDocument(): (document: SavedDocument) => Promise<void> {
  const { t } = useI18n()
  const toast = useToast()
  return async (document) => {
    try {
      const name = await study.saveDocument(document)
      if (name !== undefined) toast.show({ text: t('report.save.saved', { name }) })
    } catch {
      toast.show({ text: t('report.save.failed') })
    }
  }
}
