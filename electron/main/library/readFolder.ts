import { joinFiles, type Library } from '#domain/question/Library.ts'
import type { ParsedFile } from '#domain/question/ParsedFile.ts'
import { parseQuestions } from '#domain/question/parseQuestions.ts'
import type { ProblemCode } from '#domain/question/Problem.ts'
import { readSynonyms, synonymsFile } from '#domain/question/readSynonyms.ts'
import { isUtf8 } from 'node:buffer'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readInside } from './readInside.ts'

/** Larger files are no study notes but data; reading them would only stall the rest. In bytes. */
const largestFile = 5 * 1024 * 1024
/** How many files are read at once: enough to keep the disk busy, few enough for the limit of open files. */
const atOnce = 32

const inOrder = new Intl.Collator('en', { numeric: true }).compare

/**
 * Every markdown file under a folder, as paths with forward slashes; hidden folders and node_modules are passed over.
 * A folder within it that cannot be listed stands in the list itself, to be reported as unreadable.
 */
async function listMarkdown(folder: string, under = ''): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
      // Links to folders are not followed: they may lead round in a circle.
      if (entry.isDirectory()) return listMarkdown(folder, path).catch(() => [path])
      return /\.(md|markdown)$/i.test(entry.name) ? [path] : []
    }),
  )
  return lists.flat()
}

const broken = (file: string, code: ProblemCode, detail: string): ParsedFile => ({
  file,
  pattern: 'none',
  questions: [],
  problems: [{ file, line: 1, code, detail }],
})

async function readOne(folder: string, file: string): Promise<ParsedFile> {
  try {
    const facts = await stat(join(folder, file))
    // Reading a pipe or a device would never end.
    if (!facts.isFile()) return broken(file, 'unreadable', 'not a file')
    const { size } = facts
    if (size > largestFile) return broken(file, 'too-large', (size / 1024 / 1024).toFixed(1))
    const bytes = await readFile(join(folder, file))
    if (!isUtf8(bytes)) return broken(file, 'not-utf8', '')
    return parseQuestions(file, bytes.toString('utf8'))
  } catch (error) {
    return broken(file, 'unreadable', error instanceof Error ? error.message : String(error))
  }
}

/** The text of a file that need not be there; one that cannot be read is as good as none. */
async function readText(folder: string, file: string): Promise<string> {
  const bytes = await readInside(folder, file)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}

/**
 * Reads every markdown file of a folder. A broken file is reported and the rest is read all the same.
 * @throws when the folder itself cannot be listed
 */
export async function readFolder(folder: string): Promise<Library> {
  const files = (await listMarkdown(folder)).sort(inOrder)
  const parsed: ParsedFile[] = []
  for (let start = 0; start < files.length; start += atOnce) {
    parsed.push(
      ...(await Promise.all(files.slice(start, start + atOnce).map((file) => readOne(folder, file)))),
    )
  }
  const library = joinFiles(parsed)
  const { groups, problems } = readSynonyms(await readText(folder, synonymsFile))
  return { ...library, problems: [...library.problems, ...problems], synonyms: groups }
}
