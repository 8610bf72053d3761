import { completeFilter } from '#domain/search/completeFilter.ts'
import {
  filterKeys,
  filterValues,
  foldFilter,
  type FilterKey,
  type FilterTopic,
} from '#domain/search/filterWords.ts'
import { readFilters, type ReadFilters } from '#domain/search/readFilters.ts'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FilterOption } from '../components/search/filterOption.ts'
import { useLibrary } from '../stores/library.ts'
import { keepEqual } from './keepEqual.ts'
import { useFilterWords } from './useFilterWords.ts'

/** So many completions are offered at once; another letter brings the others. */
const mostOffered = 20

/**
 * The filters that are typed into a query: read, shown, completed where the caret is, and taken out again.
 * @param caret moves to where the typing goes on when the query is changed here
 */
export function useTypedFilters(query: Ref<string>, caret: Ref<number>) {
  const { t, n, te } = useI18n()
  const library = useLibrary()
  const { keyWord, valueWords, nameOf, remarkOn } = useFilterWords()

  const nameIn = (locale: string, topic: string) =>
    te(`topic.${topic}`, locale) ? t(`topic.${topic}`, {}, { locale }) : topic
  const topics = computed(() =>
    library.topics.map(({ name }): FilterTopic => ({
      name,
      en: nameIn('en', name),
      ru: nameIn('ru', name),
    })),
  )
  const values = computed(() => filterValues(topics.value))
  const place = computed(() => Math.min(caret.value, query.value.length))
  // The caret moves more often than what is meant.
  const read = computed<ReadFilters>((before) =>
    keepEqual(readFilters(query.value, topics.value, place.value), before),
  )

  const chips = computed(() => {
    const standing = new Map(read.value.typed.map(({ value }) => [value.key, value]))
    return [...standing].map(([key, value]) => ({ key, label: keyWord(key), name: nameOf(value) }))
  })
  const remarks = computed(() => read.value.unknown.map((unknown) => remarkOn(unknown, values.value)))

  const completions = computed(() => completeFilter(query.value, topics.value, place.value))
  const optionCount = computed(() => completions.value?.options.length ?? 0)
  const options = computed(() =>
    (completions.value?.options ?? []).slice(0, mostOffered).map(({ key, value, text }): FilterOption => {
      const topic = library.topics.find(({ name }) => name === value?.narrows.topic)
      const name = value === undefined ? valueWords(values.value, key) : nameOf(value)
      const isNew = !foldFilter(text.replaceAll('"', '')).endsWith(`:${foldFilter(name)}`)
      const counted = topic && t('shell.questions', { n: n(topic.rows.length) }, topic.rows.length)
      return { text, detail: [isNew && name, counted].filter(Boolean).join(' · ') }
    }),
  )

  /** Puts a completion in the place of what it completes. A whole filter is followed by a space. */
  function complete(option: FilterOption) {
    const { start, end } = completions.value ?? { start: query.value.length, end: query.value.length }
    const before = query.value.slice(0, start) + option.text
    const isWhole = !option.text.endsWith(':')
    const after = query.value.slice(end)
    query.value = isWhole && !after.startsWith(' ') ? `${before} ${after}` : before + after
    caret.value = before.length + (isWhole ? 1 : 0)
  }

  /** Begins a filter at the end of the query. */
  function begin(key: FilterKey) {
    const before = query.value.trimEnd()
    query.value = `${before}${before === '' ? '' : ' '}${keyWord(key)}`
    caret.value = query.value.length
  }

  /** Takes the filters with these keys out of the query. */
  function remove(keys: readonly FilterKey[]) {
    const out = read.value.typed.filter(({ value }) => keys.includes(value.key))
    if (out.length === 0) return
    query.value = out
      .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), query.value)
      .replace(/ {2,}/g, ' ')
      .trim()
    caret.value = query.value.length
  }

  /** Takes out what narrows by this, so that it can be chosen elsewhere. */
  const removeNarrowing = (by: (field: string) => boolean) =>
    remove(
      read.value.typed
        .filter(({ value }) => Object.keys(value.narrows).some(by))
        .map(({ value }) => value.key),
    )

  return {
    /** The keys that there are, as they are typed. */
    keys: computed(() => filterKeys.map((key) => ({ key, word: keyWord(key) }))),
    read,
    chips,
    remarks,
    options,
    /** How many there are; the first are offered. */
    optionCount,
    isSure: computed(() => completions.value?.isSure ?? false),
    complete,
    begin,
    remove,
    removeNarrowing,
    removeAll: () => remove(filterKeys),
  }
}
