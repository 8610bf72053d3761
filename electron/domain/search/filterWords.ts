import { languages, levels, type Language, type Level } from '../question/Question.ts'
import { strengths, type Strength } from '../userData/bookmarks.ts'
import type { SearchFilters } from './searchRequest.ts'

/** The keys of the filters that can be typed into a query. */
export const filterKeys = ['topic', 'level', 'is', 'has', 'lang'] as const
export type FilterKey = (typeof filterKeys)[number]

/** How something is typed: the word that is offered in each language, and others that mean the same. */
interface Spelling {
  en: string
  ru: string
  others: readonly string[]
}

/** A topic by its folder, and the names that it is shown by. */
export interface FilterTopic {
  name: string
  en: string
  ru: string
}

/** A value of a filter, and what it narrows a search by. */
export interface FilterValue extends Spelling {
  key: FilterKey
  narrows: SearchFilters
}

/** How each key is typed. */
export const keySpellings: Readonly<Record<FilterKey, Spelling>> = {
  topic: { en: 'topic', ru: 'тема', others: [] },
  level: { en: 'level', ru: 'уровень', others: [] },
  is: { en: 'is', ru: 'это', others: [] },
  has: { en: 'has', ru: 'есть', others: [] },
  lang: { en: 'lang', ru: 'язык', others: ['language'] },
}

const levelSpellings: Record<Level, Spelling> = {
  junior: { en: 'junior', ru: 'junior', others: ['джуниор', 'джун'] },
  middle: { en: 'middle', ru: 'middle', others: ['мидл', 'миддл'] },
  senior: { en: 'senior', ru: 'senior', others: ['сеньор', 'синьор'] },
}
const strengthSpellings: Record<Strength, Spelling> = {
  weak: { en: 'weak', ru: 'слабое', others: ['слабые', 'слабо'] },
  shaky: { en: 'shaky', ru: 'шаткое', others: ['шаткие', 'шатко'] },
  known: { en: 'known', ru: 'знаю', others: ['знакомое', 'знакомые'] },
}
const languageSpellings: Record<Language, Spelling> = {
  ru: { en: 'ru', ru: 'ru', others: ['russian', 'русский'] },
  en: { en: 'en', ru: 'en', others: ['english', 'английский'] },
}

/** All values that a filter may have. Of a topic the folder is offered, or its Russian name. */
export function filterValues(topics: readonly FilterTopic[]): FilterValue[] {
  return [
    ...topics.map(({ name, en, ru }): FilterValue => ({
      key: 'topic',
      en: name,
      ru,
      others: [en],
      narrows: { topic: name },
    })),
    ...levels.map((level): FilterValue => ({ key: 'level', ...levelSpellings[level], narrows: { level } })),
    ...strengths.map((strength): FilterValue => ({
      key: 'is',
      ...strengthSpellings[strength],
      narrows: { strength },
    })),
    {
      key: 'is',
      en: 'bookmarked',
      ru: 'закладка',
      others: ['bookmark', 'закладки'],
      narrows: { bookmarked: true },
    },
    { key: 'has', en: 'note', ru: 'заметка', others: ['notes', 'заметки'], narrows: { noted: true } },
    ...languages.map((lang): FilterValue => ({ key: 'lang', ...languageSpellings[lang], narrows: { lang } })),
  ]
}

/** Folds what makes no difference in a filter: case, ё and е, and what stands between the words of a name. */
export const foldFilter = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s_-]+/g, ' ')
    .trim()

/** All ways to type it, folded. */
export const spellingsOf = ({ en, ru, others }: Spelling): string[] => [en, ru, ...others].map(foldFilter)
