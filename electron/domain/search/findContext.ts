import type { Segment } from './searchRequest.ts'
import { findMarks, splitMatches, type Mark } from './splitMatches.ts'

const longest = 140
/** How much of the line stands before the first match. */
const lead = 40

/** Cuts a line to the longest length around `from`, between words where there are spaces to cut at. */
function cut(line: string, from: number, to: number): string {
  if (line.length <= longest) return line
  // The two ellipses are part of the length.
  const room = longest - 2
  let start = Math.max(0, Math.min(from - lead, line.length - room))
  if (start > 0) {
    const space = line.indexOf(' ', start - 1)
    start = space >= 0 && space < from ? space + 1 : Math.min(start, from)
  }
  let end = Math.min(line.length, start + room)
  if (end < line.length) {
    const space = line.lastIndexOf(' ', end)
    if (space >= Math.min(to, end)) end = space
  }
  // A pair of surrogates is one character.
  if (/[\uDC00-\uDFFF]/.test(line.charAt(start))) start += 1
  if (/[\uDC00-\uDFFF]/.test(line.charAt(end))) end -= 1
  return `${start > 0 ? '…' : ''}${end < line.length ? `${line.slice(start, end).replace(/[\s.,;:]+$/, '')}…` : line.slice(start)}`
}

/** The run of marks that fits the length and holds the most words of the query; the earliest of equals. */
function bestRun(
  marks: Mark[],
  wordOf: ReadonlyMap<string, number>,
): { from: number; to: number; words: number } {
  let best = { from: 0, to: 0, words: 0 }
  marks.forEach((first, index) => {
    const words = new Set<number | undefined>()
    let to = first.end
    for (const mark of marks.slice(index, index + longest)) {
      if (mark.end - first.start > longest - lead) break
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
      if (best.words === all) return splitMatches(cut(best.line, best.from, best.to), matches)
    }
  }
  return splitMatches(cut(best.line, best.from, best.to), matches)
}
