import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { useI18n } from 'vue-i18n'

/** How much was found, in words, and whether more may be. */
export function useFoundStatus(): (answer: SearchAnswer) => string {
  const { t, n } = useI18n()
  return ({ questionCount, noteCount, reading }) => {
    const counts = [
      ...(questionCount > 0 ? [t('shell.questions', { n: n(questionCount) }, questionCount)] : []),
      ...(noteCount > 0 ? [t('search.notes', { n: n(noteCount) }, noteCount)] : []),
    ]
    if (counts.length === 0) counts.push(t(reading ? 'search.noneYet' : 'search.none'))
    return [...counts, ...(reading ? [t('search.reading')] : [])].join(', ')
  }
}
