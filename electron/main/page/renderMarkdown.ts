import type { ContentsEntry } from '#api/studyApi.ts'
import type { Language } from '#domain/question/Question.ts'
import type { Element, ElementContent, Properties, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import GithubSlugger from 'github-slugger'
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { drawDiagram } from './drawDiagram.ts'
import { dropScripts } from './dropScripts.ts'
import { highlight } from './highlight.ts'
import { linkNames } from './linkNames.ts'
import { resolveAddress } from './resolveAddress.ts'

interface Target {
  id: string
  lang: Language
}

/** What the text is rendered for: where it stands, and which questions its links can lead to. */
export interface MarkdownContext {
  /** The file's path within the library. */
  file: string
  findByFile(file: string): Target | undefined
  /** The question that `[[name]]` leads to. */
  findByName(name: string): Target | undefined
}

/**
 * What may stand in an answer. Raw HTML never gets this far (it is dropped when markdown becomes HTML); addresses are
 * let through here, and every one is decided on afterwards. Inputs are the boxes of task lists, which are always disabled.
 */
const allowed: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
  attributes: { ...defaultSchema.attributes, code: [['className', /^language-./]] },
}

/** The id of the heading that is put above footnotes; it is none of the author's. */
const footnoteLabel = 'footnote-label'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => dropScripts)
  .use(remarkRehype, { clobberPrefix: 'answer-' })
  .use(rehypeSanitize, allowed)
const printer = unified().use(rehypeStringify)

const toQuestion = ({ id, lang }: Target): Properties => ({ href: '#', dataQuestion: id, dataLang: lang })

function directLink(link: Element, { file, findByFile }: MarkdownContext): void {
  const destination = resolveAddress(String(link.properties['href'] ?? ''), file)
  const target = destination.kind === 'file' ? findByFile(destination.file) : undefined
  if (destination.kind === 'external') link.properties['dataExternal'] = ''
  else if (target) link.properties = toQuestion(target)
  else if (destination.kind !== 'anchor') link.properties = {}
}

/** A picture of the library gets the address it is served under; one from elsewhere is replaced by its description. */
function directImage(image: Element, file: string): ElementContent {
  const alt = String(image.properties['alt'] ?? '')
  const destination = resolveAddress(String(image.properties['src'] ?? ''), file)
  if (destination.kind !== 'file') return { type: 'text', value: alt }
  const src = `library/${destination.file.split('/').map(encodeURIComponent).join('/')}`
  return { ...image, properties: { src, alt } }
}

async function dressBlock(block: Element, code: Element, language: string): Promise<void> {
  const text = toString(code).replace(/\n$/, '')
  const diagram = language === 'mermaid' ? await drawDiagram(text) : undefined
  if (diagram) {
    Object.assign(block, diagram)
    return
  }
  block.properties = { ...block.properties, tabIndex: 0, dataLanguage: language }
  code.children = await highlight(text, language)
}

/** Colours the code, and draws what is written in mermaid. */
async function dressBlocks(tree: Root): Promise<void> {
  const blocks: Promise<void>[] = []
  visit(tree, 'element', (node) => {
    const [code] = node.children
    if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return
    const [language = ''] = [code.properties['className'] ?? []]
      .flat()
      .map((name) => String(name).slice('language-'.length).toLowerCase())
    blocks.push(dressBlock(node, code, language))
  })
  await Promise.all(blocks)
}

/** Markdown of a library as HTML that can do nothing but be read, with its headings. */
export async function renderMarkdown(
  markdown: string,
  context: MarkdownContext,
): Promise<{ html: string; contents: ContentsEntry[] }> {
  const tree = await processor.run(processor.parse(markdown))
  const contents: ContentsEntry[] = []
  const slugger = new GithubSlugger()
  // The links it makes lead to "#", which is left as it is below.
  linkNames(tree, (name) => {
    const target = context.findByName(name)
    return target && toQuestion(target)
  })
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'a') directLink(node, context)
    else if (node.tagName === 'img' && parent && index !== undefined) {
      parent.children[index] = directImage(node, context.file)
      return SKIP
    } else if (/^h[1-6]$/.test(node.tagName) && node.properties['id'] !== footnoteLabel) {
      const text = toString(node)
      const anchor = `answer-${slugger.slug(text)}`
      node.properties['id'] = anchor
      contents.push({ anchor, text, depth: Number(node.tagName.slice(1)) })
    }
    return undefined
  })
  await dressBlocks(tree)
  return { html: printer.stringify(tree), contents }
}
