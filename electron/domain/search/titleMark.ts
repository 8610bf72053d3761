import { readWords } from './terms.ts'

/** A number that titles of the same words in the same order share, and others as good as never: FNV-1a over their letters. */
export function titleMark(title: string): number {
  let hash = 0x811c9dc5
  for (const { term } of readWords(title)) {
    for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0x20, 0x01000193)
  }
  return hash >>> 0
}
