import type { ParsedFile } from '#domain/question/ParsedFile.ts'
import { parseQuestions } from '#domain/question/parseQuestions.ts'
import type { ProblemCode } from '#domain/question/Problem.ts'
import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Larger files are no study notes but data; reading them would only stall the rest. In bytes. */
const largestFile = 5 * 1024 * 1024

const broken = (file: string, code: ProblemCode, detail: string): ParsedFile => ({
  file,
  pattern: 'none',
  questions: [],
  problems: [{ file, line: 1, code, detail }],
})

/** Reads a file's text; a file that cannot be used comes back with what is wrong with it. */
export async function readMarkdown(folder: string, file: string): Promise<string | ParsedFile> {
  try {
    const facts = await stat(join(folder, file))
    // Reading a pipe or a device would never end.
    if (!facts.isFile()) return broken(file, 'unreadable', 'not a file')
    const { size } = facts
    if (size > largestFile) return broken(file, 'too-large', (size / 1024 / 1024).toFixed(1))
    const bytes = await readFile(join(folder, file))
    return isUtf8(bytes) ? bytes.toString('utf8') : broken(file, 'not-utf8', '')
  } catch (error) {
    return broken(file, 'unreadable', error instanceof Error ? error.message : String(error))
  }
}

/** The questions of a file that was read. */
export function parseMarkdown(file: string, read: string | ParsedFile): ParsedFile {
  if (typeof read !== 'string') return read
  try {
    return parseQuestions(file, read)
  } catch (error) {
    return broken(file, 'unreadable', error instanceof Error ? error.message : String(error))
  }
}
