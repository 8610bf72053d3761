import GithubSlugger from 'github-slugger'
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { declaredLanguage, guessLanguage } from './fileLanguage.ts'
import { fileStem } from './fileStem.ts'
import type { ParsedFile } from './ParsedFile.ts'
import type { Question } from './Question.ts'
import { splitAtHeadings, type Part } from './splitAtHeadings.ts'

interface PlainFile {
  source: string
  file: string
  topic: string
  /** The line from 1 at which the front matter of another tool has ended. */
  bodyLine: number
  /** What the front matter of another tool calls the file, in place of its name. */
  title?: string | undefined
  tags: string[]
}

/** Files about a project and not about what it teaches. */
const paper = /^(LICENSE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT)(?!\p{L})/iu
/** Many lists of questions are a README: it is a paper unless one of its headings asks. */
const readme = /^README(?!\p{L})/iu

/** Two lines of prose, in characters: what stands above the first heading and is no longer tells nothing of its own. */
const twoLines = 160

/** Whether something of a part is shown: rules, raw HTML and the addresses of links are not. */
const isShown = ({ type }: RootContent) => !['thematicBreak', 'html', 'definition'].includes(type)

function isQuestion({ role, blocks }: Part, isWhole: boolean): boolean {
  if (role === 'question') return true
  const shown = blocks().filter(isShown)
  if (role === 'section' || isWhole) return shown.length > 0
  const length = toString(shown, { includeImageAlt: false, includeHtml: false }).length
  return shown.some(({ type }) => type !== 'paragraph') || length > twoLines
}

const nothing: Pick<ParsedFile, 'pattern' | 'questions'> = { pattern: 'none', questions: [] }

/**
 * Reads a file without front matter of ours. Each heading of the questions' level is a question; so is one above it that
 * has text of its own, and the text above the first heading unless it is a line or two of prose, under the file's name.
 */
export function readPlainFile({
  source,
  file,
  topic,
  bodyLine,
  title,
  tags,
}: PlainFile): Pick<ParsedFile, 'pattern' | 'questions'> {
  const stem = fileStem(file)
  const name = stem.split('/').at(-1) ?? stem
  if (paper.test(name)) return nothing
  // Blank lines in place of the front matter keep the parser's line numbers true to the file.
  const lines = source.split('\n').map((line, index) => (index < bodyLine - 1 ? '' : line))
  const [opening, ...headed] = splitAtHeadings(lines)
  // Where any heading asks, the questions' level is one that does.
  if (readme.test(name) && !headed.some((part) => part.title.endsWith('?'))) return nothing

  const slugger = new GithubSlugger()
  const read = (part: Part, title: string, slug: string): Question => ({
    id: `${stem}/${slugger.slug(slug.slice(0, 200))}`,
    lang: declaredLanguage(file) ?? guessLanguage(`${title}\n${part.text}`),
    title,
    topic,
    ...(part.section === undefined ? {} : { section: part.section }),
    tags,
    aliases: [],
    keyPoints: [],
    followUps: [],
    mistakes: [],
    references: [],
    related: [],
    proved: [],
    answer: part.text,
    file,
    line: part.line,
  })
  const questions = headed
    .filter((part) => isQuestion(part, false))
    .map((part) => read(part, part.title, part.title))
  // Last, so that a heading that is called like the file keeps its id.
  if (opening && isQuestion(opening, headed.length === 0))
    questions.unshift(read(opening, title ?? name, name))
  if (questions.length === 0) return nothing
  return { pattern: headed.length > 0 ? 'headings' : 'file', questions }
}
