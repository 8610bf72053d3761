import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { headingTitle } from './headingTitle.ts'
import { scanHeadings } from './scanHeadings.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

/** A stretch of a markdown file: a heading with what stands under it, or what stands above the first. */
export interface Part {
  /** A section's heading stands above the level of the questions. */
  role: 'opening' | 'section' | 'question'
  /** Without its markup; empty for the opening. */
  title: string
  /** The section it stands in: for a section, itself. */
  section?: string
  /** What stands under the heading, parsed when it is asked for. */
  blocks(): RootContent[]
  /** The markdown under the heading. */
  text: string
  /** From 1. */
  line: number
}

interface Heading {
  depth: number
  /** Without its markup. */
  title: string
  /** From 1. */
  line: number
  /** The line at which it ends: one that is underlined has two or more. */
  endLine: number
}

/** The headings of a file, and what stands in it between two lines. */
interface Reading {
  headings: Heading[]
  blocksIn(from: number, to: number): RootContent[]
}

/** Reads a file by the parser, which knows everything and takes its time. */
function parseWhole(lines: string[]): Reading {
  const blocks = parser.parse(lines.join('\n')).children
  return {
    headings: blocks.flatMap((block) =>
      block.type === 'heading' && block.position !== undefined
        ? {
            depth: block.depth,
            title: toString(block).trim(),
            line: block.position.start.line,
            endLine: block.position.end.line,
          }
        : [],
    ),
    blocksIn: (from, to) =>
      blocks.filter(({ position }) => position && position.start.line >= from && position.start.line < to),
  }
}

/** Reads a file by its lines, and has the parser read only what they do not tell; undefined where they tell too little. */
function scanLines(lines: string[]): Reading | undefined {
  const found = scanHeadings(lines)
  if (found === undefined) return undefined
  // A link may be written by a name that another line of the file gives an address to.
  const namesLinks = lines.some((line) => line.includes(']:'))
  if (namesLinks && found.some(({ markdown }) => markdown.includes('['))) return undefined
  const parsedTitle = (markdown: string) => toString(parser.parse(`# ${markdown}`)).trim()
  return {
    headings: found.map(({ depth, markdown, line }) => ({
      depth,
      title: headingTitle(markdown) ?? parsedTitle(markdown),
      line,
      endLine: line,
    })),
    blocksIn: (from, to) =>
      namesLinks
        ? parseWhole(lines).blocksIn(from, to)
        : parser.parse(lines.slice(from - 1, to - 1).join('\n')).children,
  }
}

/**
 * The heading level whose headings are the questions: of the levels that are used twice, or that ask (end in "?"), the
 * one that asks most often and, of two such, the upper. With no such level it is the deepest.
 */
function questionDepth(headings: Heading[]): number | undefined {
  const depths = [...new Set(headings.map((heading) => heading.depth))].sort()
  const asking = (depth: number) =>
    headings.filter((heading) => heading.depth === depth && heading.title.endsWith('?')).length
  const count = (depth: number) => headings.filter((heading) => heading.depth === depth).length
  const likely = depths.filter((depth) => count(depth) > 1 || asking(depth) > 0)
  const best = likely.sort((a, b) => asking(b) - asking(a) || a - b)[0]
  return best ?? depths.at(-1)
}

/** Splits the lines of a file at each heading of the questions' level or above; the opening comes first, if only empty. */
export function splitAtHeadings(lines: string[]): Part[] {
  const { headings, blocksIn } = scanLines(lines) ?? parseWhole(lines)
  const named = headings.filter(({ title }) => title !== '')
  const depth = questionDepth(named) ?? 0
  const firstLine = lines.findIndex((line) => /[^ \t]/.test(line)) + 1 || 1
  const parts: (Omit<Part, 'text' | 'blocks'> & { textLine: number })[] = [
    { role: 'opening', title: '', line: firstLine, textLine: 1 },
  ]
  let section: string | undefined
  for (const heading of named) {
    if (heading.depth > depth) continue
    if (heading.depth < depth) section = heading.title
    parts.push({
      role: heading.depth < depth ? 'section' : 'question',
      title: heading.title,
      ...(section === undefined ? {} : { section }),
      line: heading.line,
      textLine: heading.endLine + 1,
    })
  }
  return parts.map(({ textLine, ...part }, index) => {
    const end = parts[index + 1]?.line ?? lines.length + 1
    return {
      ...part,
      blocks: () => blocksIn(textLine, end),
      text: lines
        .slice(textLine - 1, end - 1)
        .join('\n')
        .trim(),
    }
  })
}
