import type { Times } from './percentiles.ts'
import type { Relevance } from './relevance.ts'

/** What was measured of an engine; absent is what it cannot do or what its time did not suffice for. */
export interface EngineFigures {
  engine: string
  /** CPU time from nothing to an index, in ms. */
  build?: number
  /** What it writes to be loaded the next time, in bytes. */
  cache?: number
  /** CPU time from the file on disk to the first answer, in ms. */
  load?: number
  /** What its index takes of the heap after it was built, and after it was loaded and asked for long, in bytes. */
  heapBuilt?: number
  heapUsed?: number
  /** CPU times of a search. */
  keystroke?: Times
  /** CPU times of putting one document in another's place. */
  replace?: Times
  relevance?: { all: Relevance; kinds: Record<string, Relevance> }
  /** Why it was not measured whole. */
  problem?: string
}
