import { filterTokens } from './filterTokens.ts'
import { filterKeys, filterValues, foldFilter, keySpellings } from './filterWords.ts'
import type { FilterKey, FilterTopic, FilterValue } from './filterWords.ts'
import { matchFilterValue, valuesBeginning } from './matchFilterValue.ts'

/** What can take the place of a filter that is being typed. */
export interface FilterCompletion {
  key: FilterKey
  /** Absent where only the key is completed. */
  value?: FilterValue
  /** `topic:drf`, or a key with its colon. */
  text: string
}

/** The filters that may be meant at the caret. */
export interface FilterCompletions {
  /** What they take the place of. */
  start: number
  end: number
  /** Whether the person surely types a filter: its colon stands, and its value is not whole. */
  isSure: boolean
  options: FilterCompletion[]
}

/** So many letters of a key are typed before it is offered: fewer begin too many words. */
const lettersOfKey = 2

const inQuotes = (word: string): string => (word.includes(' ') ? `"${word}"` : word)

function completeValue(
  text: string,
  topics: readonly FilterTopic[],
  caret: number,
): FilterCompletions | undefined {
  const token = filterTokens(text, caret).find(({ valueStart, end }) => valueStart <= caret && caret <= end)
  if (token?.key === undefined) return undefined
  const { key, isRussian, value: typed, start, valueStart, end } = token
  const values = filterValues(topics)
  const whole = matchFilterValue(values, key, typed)
  const options = valuesBeginning(values, key, text.slice(valueStart, caret).replace(/["»”]$/, ''))
    .filter((value) => value !== whole)
    .map((value) => {
      const said = isRussian
        ? `${keySpellings[key].ru}:${inQuotes(value.ru)}`
        : `${keySpellings[key].en}:${inQuotes(value.en)}`
      return { key, value, text: said }
    })
  return { start, end, isSure: whole === undefined, options }
}

function completeKey(text: string, caret: number): FilterCompletions | undefined {
  const word = /(?<!\S)\p{L}+$/u.exec(text.slice(0, caret))
  if (word === null || word[0].length < lettersOfKey || /^[^\s]/.test(text.slice(caret))) return undefined
  const typed = foldFilter(word[0])
  const options = filterKeys.flatMap((key) => {
    const { en, ru } = keySpellings[key]
    return [en, ru]
      .filter((spelling) => spelling.startsWith(typed))
      .map((name) => ({ key, text: `${name}:` }))
  })
  return { start: word.index, end: caret, isSure: false, options }
}

/** Completes the filter that is typed at the caret, be it in its key or in its value, in the language of the key. */
export function completeFilter(
  text: string,
  topics: readonly FilterTopic[],
  caret = text.length,
): FilterCompletions | undefined {
  const completions = completeValue(text, topics, caret) ?? completeKey(text, caret)
  return completions?.options.length ? completions : undefined
}
