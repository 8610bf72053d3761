import type { Segment } from '#domain/search/searchRequest.ts'

/** How many characters before the first match fit a line of the palette with the match itself. */
const lead = 48

/** Cuts the beginning of a long context, at a word, so that the first match is seen on one line. */
export function nearFirstMatch(segments: Segment[]): Segment[] {
  const [first, ...rest] = segments
  if (first === undefined || first.match || first.text.length <= lead || !rest.some(({ match }) => match)) {
    return segments
  }
  const tail = first.text.slice(-lead)
  const text = `…${tail.slice(tail.indexOf(' ') + 1)}`
  return [{ text, match: false }, ...rest]
}
