import { filterTokens } from './filterTokens.ts'
import { filterValues, type FilterKey, type FilterTopic, type FilterValue } from './filterWords.ts'
import { matchFilterValue, valuesBeginning } from './matchFilterValue.ts'
import type { SearchFilters } from './searchRequest.ts'

/** A filter as it stands in a query. */
export interface TypedFilter {
  value: FilterValue
  start: number
  end: number
}

/** A value that a filter does not have, empty where there is none; or, without a key, a filter that there is not. */
export interface UnknownFilter {
  key: FilterKey | undefined
  typed: string
}

/** Keys that stand before a colon in many a sentence. */
const wordsOfProse: readonly FilterKey[] = ['is', 'has']

/** A query with its filters read. */
export interface ReadFilters {
  /** What is left to search for. */
  text: string
  filters: SearchFilters
  /** All that were typed: of several with one key the last stands. */
  typed: TypedFilter[]
  unknown: UnknownFilter[]
}

/**
 * Reads the filters of a query: `topic:drf`, `тема:"Очереди задач"`, at any place. A value that is not known is
 * searched as a word, and what only looks like a filter as it stands.
 * @param caret where the typing goes on: the filter there may still be unfinished, which is no fault
 */
export function readFilters(text: string, topics: readonly FilterTopic[], caret = text.length): ReadFilters {
  const tokens = filterTokens(text, caret)
  if (tokens.length === 0) return { text, filters: {}, typed: [], unknown: [] }

  const values = filterValues(topics)
  const typed: TypedFilter[] = []
  const unknown: UnknownFilter[] = []
  const left: string[] = []
  let at = 0
  for (const { key, typedKey, isApart, value: word, start, valueStart, end } of tokens) {
    left.push(text.slice(at, start))
    at = end
    if (key === undefined) {
      left.push(text.slice(start, end))
      unknown.push({ key, typed: typedKey })
      continue
    }
    const value = matchFilterValue(values, key, word)
    if (value !== undefined) {
      typed.push({ value, start, end })
      continue
    }
    const isAtCaret = valueStart <= caret && caret <= end
    if (isAtCaret && valuesBeginning(values, key, word).length > 0) continue
    left.push(isApart ? text.slice(start, end) : word)
    if (isApart && wordsOfProse.includes(key)) continue
    unknown.push({ key, typed: word })
  }
  left.push(text.slice(at))
  const words = left.join('').replace(/\s+/g, ' ').trim()
  const filters = new Map(typed.map(({ value }) => [value.key, value.narrows]))
  return { text: words, filters: Object.assign({}, ...filters.values()), typed, unknown }
}
