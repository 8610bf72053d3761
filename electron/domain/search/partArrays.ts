import type { IndexPart } from './IndexPart.ts'

/** The arrays that a part is made of, the widest numbers first. */
export const partArrays = (part: IndexPart) =>
  [
    part.terms.starts,
    part.postingStarts,
    part.postings,
    part.words.starts,
    part.termOfWord,
    part.titleMarks,
    part.bodySizes,
    part.terms.bytes,
    part.words.bytes,
    part.titleSizes,
  ] as const
