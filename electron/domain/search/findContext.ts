import { cutLine, longestLine } from './cutLine.ts'
import type { Mark, Marker } from './createMarker.ts'
import type { Segment } from './searchRequest.ts'

/** How far apart, in characters, matches may be to be shown in one line. */
const reach = longestLine - 40

/** The run of marks that fits the length and holds the most words of the query; the earliest of equals. */
function bestRun(marks: Mark[]): { from: number; to: number; words: number } {
  let best = { from: 0, to: 0, words: 0 }
  marks.forEach((first, index) => {
    const words = new Set<number>()
    let to = first.end
    for (const mark of marks.slice(index, index + longestLine)) {
      if (mark.end - first.start > reach) break
      words.add(mark.word)
      to = mark.end
    }
    if (words.size > best.words) best = { from: first.start, to, words: words.size }
  })
  return best
}

/**
 * One line around the best match in the texts given, in segments; empty where none matches.
 * @param count how many words of the query there are to be found
 */
export function findContext(texts: Iterable<string>, marker: Marker, count: number): Segment[] {
  let best = { line: '', from: 0, to: 0, words: 0 }
  for (const text of texts) {
    for (const line of text.split('\n')) {
      const run = bestRun(marker.find(line))
      if (run.words > best.words) best = { line, ...run }
      if (best.words === count) return marker.split(cutLine(best.line, best.from, best.to))
    }
  }
  return marker.split(cutLine(best.line, best.from, best.to))
}
