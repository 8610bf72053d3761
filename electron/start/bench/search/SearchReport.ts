import type { EngineFigures } from './EngineFigures.ts'

/** What was measured, on what, when and where. */
export interface SearchReport {
  /** ISO. */
  date: string
  machine: string
  /** `bytes` are those of their texts in UTF-8. */
  documents: { count: number; bytes: number }
  /** How many labelled queries there are of each kind. */
  queries: Record<string, number>
  engines: EngineFigures[]
}
