/** A stretch of text, or of code that stood between backticks. */
interface InlineSegment {
  text: string
  code: boolean
}

/** Splits one line of markdown at its inline code; a backtick without its pair is text. */
export function inlineSegments(markdown: string): InlineSegment[] {
  const segments: InlineSegment[] = []
  let end = 0
  for (const match of markdown.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)) {
    const [whole, , inside = ''] = match
    if (match.index > end) segments.push({ text: markdown.slice(end, match.index), code: false })
    segments.push({ text: inside.trim(), code: true })
    end = match.index + whole.length
  }
  if (end < markdown.length) segments.push({ text: markdown.slice(end), code: false })
  return segments
}
