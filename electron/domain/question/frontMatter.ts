import * as v from 'valibot'
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Problem } from './Problem.ts'
import { languages, levels } from './Question.ts'

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'))
const texts = v.array(text, 'must be a list')

/** An item may be written as plain text, or with its second half. */
const followUp = v.union(
  [
    v.pipe(
      text,
      v.transform((question) => ({ question })),
    ),
    v.object({ question: text, answer: v.exactOptional(text) }),
  ],
  'must be text, or a question with its answer',
)
const mistake = v.union(
  [
    v.pipe(
      text,
      v.transform((claim) => ({ claim })),
    ),
    v.object({ claim: text, correction: v.exactOptional(text) }),
  ],
  'must be text, or a claim with its correction',
)
const reference = v.union(
  [
    v.pipe(
      text,
      v.transform((url) => ({ title: url, url })),
    ),
    v.object({ title: text, url: text }),
  ],
  'must be an address, or a title with its url',
)

const questionId = v.pipe(
  text,
  v.maxLength(200, 'must have at most 200 characters'),
  v.regex(/^[^\s/]+(\/[^\s/]+)*$/u, 'must have no spaces, like django/queryset'),
  // Bookmarks and notes are kept in objects by id, where names like "constructor" are taken, and valibot reads no "prototype".
  v.check((id) => !(id in {}) && id !== 'prototype', 'must be another word, this one is reserved'),
)

/** The fields of a question file; other keys are the author's own and are left alone. */
export const frontMatterSchema = v.object({
  id: questionId,
  title: text,
  lang: v.exactOptional(v.picklist(languages, `must be one of ${languages.join(', ')}`)),
  section: v.exactOptional(text),
  order: v.exactOptional(v.number('must be a number')),
  level: v.exactOptional(v.picklist(levels, `must be one of ${levels.join(', ')}`)),
  tags: v.optional(texts, []),
  aliases: v.optional(texts, []),
  asks: v.exactOptional(text),
  keyPoints: v.pipe(
    texts,
    v.minLength(4, 'must have 4 to 8 items'),
    v.maxLength(8, 'must have 4 to 8 items'),
  ),
  followUps: v.optional(v.array(followUp, 'must be a list'), []),
  mistakes: v.optional(v.array(mistake, 'must be a list'), []),
  references: v.optional(v.array(reference, 'must be a list'), []),
  related: v.optional(v.array(questionId, 'must be a list'), []),
  proved: v.optional(texts, []),
  unchecked: v.exactOptional(text),
})
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>

/** What is of use in the front matter of another tool, where it is written as we would. */
const foreignSchema = v.object({
  title: v.fallback(v.optional(text), undefined),
  tags: v.fallback(v.optional(texts, []), []),
})

/** The keys that only a question file has: a file with one of them means to be one. */
const ownKeys = ['id', 'section', 'level', 'keyPoints']

/** What stands between the `---` lines at the top of a file, if anything. */
export type FrontMatterReading =
  | { kind: 'none' }
  | { kind: 'foreign'; title?: string | undefined; tags: string[]; problems: Problem[]; bodyLine: number }
  | { kind: 'question'; fields: FrontMatter; bodyLine: number }
  | { kind: 'broken'; problems: Problem[] }

const meansQuestion = (lines: string[]) =>
  lines.some((line) => ownKeys.some((key) => line.startsWith(`${key}:`)))

/** What keeps a block from being read: its first error, as all others follow from it, or else an alias. */
function findFault(document: Document): { sentence: string; offset: number } | undefined {
  const [error] = document.errors
  let offset = error?.pos[0]
  visit(document, {
    Scalar(_key, { range }) {
      // A quote that is never closed is noticed at the end of the text; the person must look at its beginning.
      if (range && offset !== undefined && range[0] < offset && offset <= range[1]) offset = range[0]
    },
    Alias(_key, { range }) {
      offset ??= range?.[0]
    },
  })
  if (offset === undefined) return undefined
  // Nobody means an alias: it is a text that begins with emphasis, and a chain of them can unfold without end.
  const sentence = error?.message.split(' at line ')[0] ?? 'A text that begins with * must be in quotes'
  return { sentence, offset }
}

/**
 * Reads the front matter of a markdown file. `bodyLine` is the line, from 1, at which the rest begins.
 * A block without any key of ours belongs to another tool ('foreign'): it must be YAML, and only a title and tags are taken from it.
 */
export function readFrontMatter(source: string, file: string): FrontMatterReading {
  const lines = source.split('\n')
  if (lines[0]?.trimEnd() !== '---') return { kind: 'none' }
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line))
  if (end < 0) {
    // Without a close the dashes may be a plain rule; a key of ours under them says that they are not.
    return meansQuestion(lines.slice(1, 12))
      ? { kind: 'broken', problems: [{ file, line: 1, code: 'front-matter-open', detail: '' }] }
      : { kind: 'none' }
  }

  const counter = new LineCounter()
  const block = lines.slice(1, end)
  const document = parseDocument(block.join('\n'), { lineCounter: counter })
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  const fault = findFault(document)
  if (fault) {
    const line = lineAt(fault.offset)
    const problems: Problem[] = [{ file, line, code: 'front-matter-invalid', detail: fault.sentence }]
    return meansQuestion(block)
      ? { kind: 'broken', problems }
      : { kind: 'foreign', tags: [], problems, bodyLine: end + 2 }
  }

  const fields: unknown = document.toJS()
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return { kind: 'none' }
  if (!ownKeys.some((key) => key in fields)) {
    return { kind: 'foreign', ...v.parse(foreignSchema, fields), problems: [], bodyLine: end + 2 }
  }

  const lineOf = (key: string) => {
    const pair = isMap(document.contents)
      ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined
    return pair && isScalar(pair.key) && pair.key.range ? lineAt(pair.key.range[0]) : 1
  }
  const parsed = v.safeParse(frontMatterSchema, fields)
  if (parsed.success) return { kind: 'question', fields: parsed.output, bodyLine: end + 2 }
  return {
    kind: 'broken',
    problems: parsed.issues.map((issue): Problem => {
      const key = String(issue.path?.[0]?.key ?? '')
      const missing = !(key in fields)
      const path = issue.path
        ?.map((step) => (typeof step.key === 'number' ? step.key + 1 : step.key))
        .join(' › ')
      return {
        file,
        line: lineOf(key),
        code: missing ? 'field-missing' : 'field-invalid',
        detail: missing ? key : `${path} ${issue.message}`,
      }
    }),
  }
}
