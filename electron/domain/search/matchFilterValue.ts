import { foldFilter, spellingsOf, type FilterKey, type FilterValue } from './filterWords.ts'
import { otherLayout } from './otherLayout.ts'

/** The value that is typed so, in this or the other keyboard layout. */
export function matchFilterValue(
  values: readonly FilterValue[],
  key: FilterKey,
  typed: string,
): FilterValue | undefined {
  const ofKey = values.filter((value) => value.key === key)
  const find = (folded: string) => ofKey.find((value) => spellingsOf(value).includes(folded))
  return find(foldFilter(typed)) ?? find(foldFilter(otherLayout(typed)))
}

/** The values that have a word which begins so, in this or the other keyboard layout; all, where nothing is typed. */
export function valuesBeginning(
  values: readonly FilterValue[],
  key: FilterKey,
  typed: string,
): FilterValue[] {
  const ofKey = values.filter((value) => value.key === key)
  const find = (folded: string) =>
    ofKey.filter((value) => spellingsOf(value).some((spelling) => ` ${spelling}`.includes(` ${folded}`)))
  const asTyped = find(foldFilter(typed))
  return asTyped.length > 0 ? asTyped : find(foldFilter(otherLayout(typed)))
}
