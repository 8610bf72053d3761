/** In characters. */
export const longestLine = 140
/** How much of the line stands before the first match. */
const lead = 40

/** Cuts a line to the longest length around `from`, between words where there are spaces to cut at. */
export function cutLine(line: string, from: number, to: number): string {
  if (line.length <= longestLine) return line
  // The two ellipses are part of the length.
  const room = longestLine - 2
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
