import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

interface Asked {
  /** Without the filters. */
  text: string
  isNarrowed: boolean
  answer: SearchAnswer | undefined
}

/** What is said where a search has found nothing. */
export function useNothingFound(asked: () => Asked) {
  const { t } = useI18n()
  return computed(() => {
    const { text, isNarrowed, answer } = asked()
    const query = text.trim()
    if (answer?.reading === true && query !== '') {
      return { title: t('search.notFoundYet', { query }), sentence: t('search.notFoundYetSentence') }
    }
    return {
      title: query === '' ? t('search.notFoundFiltered') : t('search.notFound', { query }),
      sentence: isNarrowed ? t('search.notFoundFilteredSentence') : t('search.notFoundSentence'),
    }
  })
}
