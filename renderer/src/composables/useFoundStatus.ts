import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { useI18n } from 'vue-i18n'

/** How much was found, in words. */
export function useFoundStatus(): (answer: SearchAnswer) => string {
  const { t } = useI18n()
  return ({ questionCount, noteCount }) => {
    const counts = [
      ...(questionCount > 0 ? [t('shell.questions', { n: questionCount }, questionCount)] : []),
      ...(noteCount > 0 ? [t('search.notes', { n: noteCount }, noteCount)] : []),
    ]
    return counts.join(', ') || t('search.none')
  }
}
