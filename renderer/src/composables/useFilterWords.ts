import type { Language } from '#domain/question/Question.ts'
import { filterKeys, keySpellings, type FilterKey, type FilterValue } from '#domain/search/filterWords.ts'
import type { UnknownFilter } from '#domain/search/readFilters.ts'
import { useI18n } from 'vue-i18n'
import { useTopicName } from './useTopicName.ts'

/** So many values are named in a remark. */
const named = 8

/** What is said of typed filters. */
export function useFilterWords() {
  const { t, locale } = useI18n()
  const topicName = useTopicName()
  const language = (): Language => (locale.value === 'ru' ? 'ru' : 'en')

  /** A key as it is typed, with its colon. */
  const keyWord = (key: FilterKey) => `${keySpellings[key][language()]}:`

  const listOf = (words: string[]) => words.slice(0, named).join(', ') + (words.length > named ? ' …' : '')
  /** The values of a filter as they are typed; of many only the first. */
  const valueWords = (values: readonly FilterValue[], key: FilterKey) =>
    listOf(values.filter((value) => value.key === key).map((value) => value[language()]))

  /** What a value is called in the app. */
  function nameOf({ narrows: { topic, level, strength, lang, bookmarked } }: FilterValue): string {
    if (topic !== undefined) return topicName(topic)
    if (level !== undefined) return t(`level.${level}`)
    if (strength !== undefined) return t(`strength.${strength}`)
    if (lang !== undefined) return t(`language.${lang}`)
    return bookmarked === true ? t('search.bookmarked') : t('search.noted')
  }

  /** Says what is wrong with a filter, and what there is instead. */
  function remarkOn({ key, typed }: UnknownFilter, values: readonly FilterValue[]): string {
    if (key === undefined) {
      return t('search.unknownFilter', { typed: `${typed}:`, known: filterKeys.map(keyWord).join(' ') })
    }
    const known = valueWords(values, key)
    return typed === ''
      ? t('search.noValue', { key: keyWord(key), known })
      : t('search.unknownValue', { key: keyWord(key), typed, known })
  }

  return { keyWord, valueWords, nameOf, remarkOn }
}
