import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SearchedWords } from '../components/search/searchedWords.ts'

/** What was looked for in place of what was typed, in words: grouped by the reason, and as one sentence to be read aloud. */
export function useSearched(answer: () => SearchAnswer | undefined) {
  const { t } = useI18n()
  /** What was rewritten twice is told by its last form. */
  const last = computed(() => {
    const all = answer()?.searched ?? []
    return all.filter(({ as }) => !all.some((next) => next.typed === as && next.as !== as))
  })
  const groups = computed(() =>
    [...Map.groupBy(last.value, ({ how }) => how)].map(([how, words]): SearchedWords => ({
      words: [...new Set(words.map(({ as }) => as))],
      reason: t(`search.how.${how}`),
    })),
  )
  const sentence = computed(() => {
    if (groups.value.length === 0) return ''
    const parts = groups.value.map(({ words, reason }) => `${words.join(', ')} (${reason})`)
    return `${t('search.searched')} ${parts.join(', ')}`
  })
  return { groups, sentence }
}
