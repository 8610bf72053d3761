/** A piece of a document. Texts are inline markdown, but for a quote, which is what a person typed. */
export type MarkdownBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'quote'; text: string }

const oneLine = (text: string): string => text.replaceAll(/[ \t\r\n]+/g, ' ').trim()
const cell = (text: string): string => oneLine(text).replaceAll('|', '\\|')
const row = (cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** What would begin a tag is taken literally, but for code, where it is literal already. */
const withoutTags = (line: string): string =>
  line.replaceAll(/(`+)[^`]*\1|<(?=[a-z/!?])/gi, (found) => (found === '<' ? '\\<' : found))

/** A line break that was typed stays one: two spaces at the end of a line say so. */
function quote(text: string): string {
  let inCode = false
  return text
    .split(/\r?\n/)
    .map((line, place, lines) => {
      const fence = /^\s*(```|~~~)/.test(line)
      const quoted = inCode || fence ? line : withoutTags(line)
      const breaks = !inCode && !fence && line.trim() !== '' && (lines[place + 1] ?? '').trim() !== ''
      if (fence) inCode = !inCode
      return `> ${quoted}`.trimEnd() + (breaks ? '  ' : '')
    })
    .join('\n')
}

function written(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text)}`
    case 'text':
      return oneLine(block.text)
    case 'list':
      return block.items
        .map((item, place) => `${block.ordered ? `${place + 1}.` : '-'} ${oneLine(item)}`)
        .join('\n')
    case 'table':
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n')
    case 'quote':
      return quote(block.text)
  }
}

/** Writes a document as markdown (GitHub's, for the tables); ends with a line break. */
export const markdownDocument = (blocks: readonly MarkdownBlock[]): string =>
  `${blocks.map(written).join('\n\n')}\n`
