import GithubSlugger from 'github-slugger'
import type { Heading, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { declaredLanguage, guessLanguage } from './fileLanguage.ts'
import type { Question } from './Question.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

interface HeadingFile {
  source: string
  file: string
  topic: string
  /** The line from 1 at which the front matter of another tool has ended. */
  bodyLine: number
}

const isHeading = (node: RootContent): node is Heading => node.type === 'heading'

/**
 * The heading level whose headings are the questions: of the levels that are used twice, or that ask (end in "?"), the
 * one that asks most often and, of two such, the upper. With no such level it is the deepest.
 */
function questionDepth(headings: Heading[]): number | undefined {
  const depths = [...new Set(headings.map((heading) => heading.depth))].sort()
  const asking = (depth: number) =>
    headings.filter((heading) => heading.depth === depth && toString(heading).trim().endsWith('?')).length
  const count = (depth: number) => headings.filter((heading) => heading.depth === depth).length
  const likely = depths.filter((depth) => count(depth) > 1 || asking(depth) > 0)
  const best = likely.sort((a, b) => asking(b) - asking(a) || a - b)[0]
  return best ?? depths.at(-1)
}

/** Reads a file without front matter of ours: each heading of the questions' level is one, the text under it the answer. */
export function readHeadings({ source, file, topic, bodyLine }: HeadingFile): Question[] {
  // Blank lines in place of the front matter keep the parser's line numbers true to the file.
  const lines = source.split('\n').map((line, index) => (index < bodyLine - 1 ? '' : line))
  const headings = parser.parse(lines.join('\n')).children.filter(isHeading)
  const depth = questionDepth(headings)
  if (depth === undefined) return []

  const slugger = new GithubSlugger()
  const stem = file.replace(/(\.(ru|en))?\.(md|markdown)$/i, '')
  let section: string | undefined
  const questions: Question[] = []
  for (const [index, heading] of headings.entries()) {
    const title = toString(heading).trim()
    if (heading.depth < depth) section = title || undefined
    if (heading.depth !== depth || title === '') continue
    const next = headings.slice(index + 1).find((later) => later.depth <= depth)
    const start = heading.position?.start.line ?? 1
    const answer = lines
      .slice(heading.position?.end.line ?? start, next?.position ? next.position.start.line - 1 : undefined)
      .join('\n')
      .trim()
    questions.push({
      id: `${stem}/${slugger.slug(title.slice(0, 200))}`,
      lang: declaredLanguage(file) ?? guessLanguage(`${title}\n${answer}`),
      title,
      topic,
      ...(section === undefined ? {} : { section }),
      tags: [],
      aliases: [],
      keyPoints: [],
      followUps: [],
      mistakes: [],
      references: [],
      answer,
      file,
      line: start,
    })
  }
  return questions
}
