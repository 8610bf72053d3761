import type { Heading, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm)

/** A stretch of a markdown file: a heading with what stands under it, or what stands above the first. */
export interface Part {
  /** A section's heading stands above the level of the questions. */
  role: 'opening' | 'section' | 'question'
  /** Without its markup; empty for the opening. */
  title: string
  /** The section it stands in: for a section, itself. */
  section?: string
  blocks: RootContent[]
  /** The markdown under the heading. */
  text: string
  /** From 1. */
  line: number
}

const isHeading = (node: RootContent): node is Heading => node.type === 'heading'
const titleOf = (heading: Heading) => toString(heading).trim()

/**
 * The heading level whose headings are the questions: of the levels that are used twice, or that ask (end in "?"), the
 * one that asks most often and, of two such, the upper. With no such level it is the deepest.
 */
function questionDepth(headings: Heading[]): number | undefined {
  const depths = [...new Set(headings.map((heading) => heading.depth))].sort()
  const asking = (depth: number) =>
    headings.filter((heading) => heading.depth === depth && titleOf(heading).endsWith('?')).length
  const count = (depth: number) => headings.filter((heading) => heading.depth === depth).length
  const likely = depths.filter((depth) => count(depth) > 1 || asking(depth) > 0)
  const best = likely.sort((a, b) => asking(b) - asking(a) || a - b)[0]
  return best ?? depths.at(-1)
}

/** Splits the lines of a file at each heading of the questions' level or above; the opening comes first, if only empty. */
export function splitAtHeadings(lines: string[]): Part[] {
  const blocks = parser.parse(lines.join('\n')).children
  const depth = questionDepth(blocks.filter(isHeading).filter((heading) => titleOf(heading) !== '')) ?? 0
  const opening = { role: 'opening' as const, title: '', blocks: [], textLine: 1 }
  const parts: (Omit<Part, 'text'> & { textLine: number })[] = [
    { ...opening, line: blocks[0]?.position?.start.line ?? 1 },
  ]
  let section: string | undefined
  for (const block of blocks) {
    const title = isHeading(block) && block.depth <= depth ? titleOf(block) : ''
    if (!isHeading(block) || title === '' || block.position === undefined) {
      parts.at(-1)?.blocks.push(block)
      continue
    }
    if (block.depth < depth) section = title
    parts.push({
      role: block.depth < depth ? 'section' : 'question',
      title,
      ...(section === undefined ? {} : { section }),
      blocks: [],
      line: block.position.start.line,
      textLine: block.position.end.line + 1,
    })
  }
  return parts.map(({ textLine, ...part }, index) => {
    const next = parts[index + 1]
    const text = lines.slice(textLine - 1, next ? next.line - 1 : undefined).join('\n')
    return { ...part, text: text.trim() }
  })
}
