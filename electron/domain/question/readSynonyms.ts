import * as v from 'valibot'
import { LineCounter, parseDocument } from 'yaml'
import type { Problem } from './Problem.ts'

/** Where a library names the words that mean the same. */
export const synonymsFile = 'synonyms.yml'

const groupsSchema = v.array(v.array(v.pipe(v.string(), v.trim(), v.regex(/^\S+$/u))))

/** Reads the list of lists of single words that mean the same. A file that is anything else is reported and left out. */
export function readSynonyms(source: string): { groups: string[][]; problems: Problem[] } {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const [error] = document.errors
  if (error) {
    const { line } = counter.linePos(error.pos[0])
    const detail = error.message.split(' at line ')[0] ?? ''
    return { groups: [], problems: [{ file: synonymsFile, line, code: 'synonyms-invalid', detail }] }
  }
  const parsed = v.safeParse(groupsSchema, document.toJS() ?? [])
  if (parsed.success) return { groups: parsed.output, problems: [] }
  const at = parsed.issues[0].path?.map(({ key }) => key) ?? []
  const node = document.getIn(at, true)
  const offset =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
      ? Number(node.range[0])
      : 0
  const { line } = counter.linePos(offset)
  return { groups: [], problems: [{ file: synonymsFile, line, code: 'synonyms-invalid', detail: '' }] }
}
