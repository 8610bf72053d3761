import * as v from 'valibot'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
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

/** The fields of a question file; other keys are the author's own and are left alone. */
export const frontMatterSchema = v.object({
  id: v.pipe(text, v.regex(/^[^\s/]+(\/[^\s/]+)*$/u, 'must have no spaces, like django/queryset')),
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
})
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>

/** The keys that only a question file has: a file with one of them means to be one. */
const ownKeys = ['id', 'section', 'level', 'keyPoints']

/** What stands between the `---` lines at the top of a file, if anything. */
export type FrontMatterReading =
  | { kind: 'none' }
  | { kind: 'foreign'; fields: Record<string, unknown>; bodyLine: number }
  | { kind: 'question'; fields: FrontMatter; bodyLine: number }
  | { kind: 'broken'; problems: Problem[] }

/**
 * Reads the front matter of a markdown file. `bodyLine` is the line, from 1, at which the rest begins.
 * A block without any key of ours belongs to another tool ('foreign') and is not checked.
 */
export function readFrontMatter(source: string, file: string): FrontMatterReading {
  const lines = source.split('\n')
  if (lines[0]?.trimEnd() !== '---') return { kind: 'none' }
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line))
  if (end < 0) {
    // Without a close the dashes may be a plain rule; a key of ours under them says that they are not.
    const means = lines.slice(1, 12).some((line) => ownKeys.some((key) => line.startsWith(`${key}:`)))
    return means
      ? { kind: 'broken', problems: [{ file, line: 1, code: 'front-matter-open', detail: '' }] }
      : { kind: 'none' }
  }

  const counter = new LineCounter()
  const document = parseDocument(lines.slice(1, end).join('\n'), { lineCounter: counter })
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  if (document.errors.length > 0) {
    const problems = document.errors.map((error): Problem => {
      const [sentence = error.code] = error.message.split(' at line ')
      return { file, line: lineAt(error.pos[0]), code: 'front-matter-invalid', detail: sentence }
    })
    return { kind: 'broken', problems }
  }

  const fields: unknown = document.toJS()
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return { kind: 'none' }
  if (!ownKeys.some((key) => key in fields)) {
    return { kind: 'foreign', fields: fields as Record<string, unknown>, bodyLine: end + 2 }
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
