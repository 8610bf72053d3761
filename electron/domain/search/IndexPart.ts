import type { WordTable } from './WordTable.ts'

/**
 * The index of some documents, numbered from 0, in typed arrays over buffers of their own: it can be handed to another
 * thread and written to a file as it is. See `posting.ts` for what a posting says.
 */
export interface IndexPart {
  documents: number
  /** What documents are found by: stems, and identifiers whole. */
  terms: WordTable
  /** Where the postings of each term begin, and past the last one where they end. */
  postingStarts: Uint32Array<ArrayBuffer>
  postings: Uint32Array<ArrayBuffer>
  /** The words as they were written, whole and in parts, and the number of each one's term. */
  words: WordTable
  termOfWord: Uint32Array<ArrayBuffer>
  /** What tells each title from others, word by word; see `titleMark`. */
  titleMarks: Uint32Array<ArrayBuffer>
  /** How many words each title has, without those that only hold it together; at most 255. */
  titleSizes: Uint8Array<ArrayBuffer>
  /** How many words each body has, at most 65,535. */
  bodySizes: Uint16Array<ArrayBuffer>
}
