import type { ParsedFile } from '#domain/question/ParsedFile.ts'
import { parseMarkdown, readMarkdown } from './readMarkdown.ts'

/** How many files are read at once: enough to keep the disk busy, few enough for the limit of open files. */
const atOnce = 32

/** Reads markdown files of a folder one after another; while one is parsed, the next are on their way from the disk. */
export async function* readFiles(folder: string, files: readonly string[]): AsyncGenerator<ParsedFile> {
  const reading = files.slice(0, atOnce).map((file) => readMarkdown(folder, file))
  for (const [place, file] of files.entries()) {
    const read = await reading[place % atOnce]
    const next = files[place + atOnce]
    if (next !== undefined) reading[place % atOnce] = readMarkdown(folder, next)
    if (read !== undefined) yield parseMarkdown(file, read)
  }
}
