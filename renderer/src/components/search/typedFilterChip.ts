import type { FilterKey } from '#domain/search/filterWords.ts'

/** A filter that was recognised in a query. */
export interface TypedFilterChip {
  key: FilterKey
  /** The key as it is typed, with its colon. */
  label: string
  name: string
}
