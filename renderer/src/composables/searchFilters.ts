import { languages, levels, type Language, type Level } from '#domain/question/Question.ts'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** What the page of results narrows a search by. */
export interface SearchFilters {
  topic?: string
  level?: Level
  lang?: Language
  bookmarked?: true
  noted?: true
}

const single = (query: LocationQuery, key: string): string | undefined => {
  const value = query[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads the filters from the address; values that mean nothing are passed over. */
export function readFilters(query: LocationQuery): SearchFilters {
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

/** Writes the state of the page into an address; what is not set is left out. */
export function writeSearch(text: string, filters: SearchFilters): LocationQueryRaw {
  const { topic, level, lang, bookmarked, noted } = filters
  const entries = Object.entries({
    q: text.trim() || undefined,
    topic,
    level,
    lang,
    bookmarked: bookmarked && '1',
    noted: noted && '1',
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
