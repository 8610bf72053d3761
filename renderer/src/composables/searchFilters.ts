import { languages, levels } from '#domain/question/Question.ts'
import type { SearchFilters } from '#domain/search/searchRequest.ts'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

const single = (query: LocationQuery, key: string): string | undefined => {
  const value = query[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads the filters from the address; values that mean nothing are passed over. */
export function readAddress(query: LocationQuery): SearchFilters {
  const topic = single(query, 'topic')
  const level = levels.find((name) => name === query.level)
  const lang = languages.find((name) => name === query.lang)
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(level === undefined ? {} : { level }),
    ...(lang === undefined ? {} : { lang }),
    ...(query.bookmarked === '1' ? { bookmarked: true } : {}),
    ...(query.noted === '1' ? { noted: true } : {}),
  }
}

/** Reads the text from the address. */
export const readText = (query: LocationQuery): string => single(query, 'q') ?? ''

/** Writes the state of the page into an address; what is not set is left out, and what can only be typed stays in the text. */
export function writeSearch(text: string, filters: SearchFilters): LocationQueryRaw {
  const { topic, level, lang, bookmarked, noted } = filters
  const entries = Object.entries({
    q: text.trim() || undefined,
    topic,
    level,
    lang,
    bookmarked: bookmarked === true ? '1' : undefined,
    noted: noted === true ? '1' : undefined,
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
