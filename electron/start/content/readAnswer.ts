import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** What an answer is made of, as far as it can be checked without understanding it. */
export interface AnswerParts {
  /** The words that are read: those of code blocks are not. */
  words: number
  fences: { language: string; code: string }[]
  links: string[]
  pictures: string[]
}

const countWords = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

const parser = unified().use(remarkParse).use(remarkGfm)

/** Takes an answer apart. */
export function readAnswer(markdown: string): AnswerParts {
  const parts: AnswerParts = { words: 0, fences: [], links: [], pictures: [] }
  visit(parser.parse(markdown), (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') parts.words += countWords(node.value)
    else if (node.type === 'code') parts.fences.push({ language: node.lang ?? '', code: node.value })
    else if (node.type === 'link') parts.links.push(node.url)
    else if (node.type === 'image') parts.pictures.push(node.url)
  })
  return parts
}
