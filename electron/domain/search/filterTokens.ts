import { filterKeys, foldFilter, keySpellings, spellingsOf, type FilterKey } from './filterWords.ts'
import { otherLayout } from './otherLayout.ts'

/** A stretch of a query that has the form of a filter. */
export interface FilterToken {
  /** The filter that the key names, if any. */
  key: FilterKey | undefined
  /** Whether the key was typed as a Russian word. */
  isRussian: boolean
  typedKey: string
  /** Whether a space stands before the value: in prose a colon does not make a filter. */
  isApart: boolean
  /** Without its quotes. */
  value: string
  start: number
  valueStart: number
  end: number
}

// In the Russian layout the key of the colon gives Ж, and the Russian colon's gives ^ in the Latin one.
const pattern = /(?<!\S)([^\s:Ж^"«»“”]+)([:Ж^])([ \u00a0]?)("[^"]*"?|«[^»]*»?|“[^”]*”?|\S*)/u

const keyOf = (typed: string): FilterKey | undefined =>
  filterKeys.find((key) => spellingsOf(keySpellings[key]).includes(foldFilter(typed)))

/** A word, a colon and a word are taken for a filter; an address, a port or `std::move` is none. */
const looksLikeFilter = (key: string, value: string) => /^\p{L}{2,}$/u.test(key) && /^\p{L}/u.test(value)

/**
 * Finds what has the form of a filter, in its order.
 * @param caret a key that ends here is still without its value, even when a word follows
 */
export function filterTokens(text: string, caret = text.length): FilterToken[] {
  const tokens: FilterToken[] = []
  const form = new RegExp(pattern, 'gu')
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    const [, typedKey = '', mark, space = '', rest = ''] = match
    const afterMark = match.index + typedKey.length + 1
    const named = mark === ':' && keyOf(typedKey) !== undefined ? typedKey : otherLayout(typedKey)
    const key = keyOf(named)
    // A space may stand before the value; the next filter, or a word after the caret, is no value.
    const isBare = space !== '' && (key === undefined || caret === afterMark || /[:Ж^]/.test(rest))
    const typed = isBare ? '' : rest
    const valueStart = isBare ? afterMark : afterMark + space.length
    const end = valueStart + typed.length
    form.lastIndex = end
    if (key === undefined && (mark !== ':' || !looksLikeFilter(typedKey, typed))) continue
    const quote = /^["«“]/.test(typed) ? 1 : 0
    tokens.push({
      key,
      isRussian: key !== undefined && /[а-яё]/i.test(named),
      typedKey,
      isApart: space !== '' && !isBare,
      value: typed.slice(quote).replace(/["»”]$/, ''),
      start: match.index,
      valueStart: valueStart + quote,
      end,
    })
  }
  return tokens
}
