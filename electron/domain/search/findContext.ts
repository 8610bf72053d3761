import { cutLine, longestLine } from './cutLine.ts'
import type { Segment } from './searchRequest.ts'
import { findMarks, splitMatches, type Mark } from './splitMatches.ts'

/** How far apart, in characters, matches may be to be shown in one line. */
const reach = longestLine - 40

/** The run of marks that fits the length and holds the most words of the query; the earliest of equals. */
function bestRun(
  marks: Mark[],
  wordOf: ReadonlyMap<string, number>,
): { from: number; to: number; words: number } {
  let best = { from: 0, to: 0, words: 0 }
  marks.forEach((first, index) => {
    const words = new Set<number | undefined>()
    let to = first.end
    for (const mark of marks.slice(index, index + longestLine)) {
      if (mark.end - first.start > reach) break
      words.add(wordOf.get(mark.term))
      to = mark.end
    }
    if (words.size > best.words) best = { from: first.start, to, words: words.size }
  })
  return best
}

/**
 * One line around the best match in the texts given, in segments; empty where none matches.
 * @param wordOf the matched terms, each with the number of the query's word that it matched
 */
export function findContext(texts: Iterable<string>, wordOf: ReadonlyMap<string, number>): Segment[] {
  const matches = (term: string) => wordOf.has(term)
  let best = { line: '', from: 0, to: 0, words: 0 }
  const all = new Set(wordOf.values()).size
  for (const text of texts) {
    for (const line of text.split('\n')) {
      const run = bestRun(findMarks(line, matches), wordOf)
      if (run.words > best.words) best = { line, ...run }
      if (best.words === all) return splitMatches(cutLine(best.line, best.from, best.to), matches)
    }
  }
  return splitMatches(cutLine(best.line, best.from, best.to), matches)
}
