import { joinFiles, type Library } from '#domain/question/Library.ts'
import type { ParsedFile } from '#domain/question/ParsedFile.ts'
import { listMarkdown } from './listMarkdown.ts'
import { readFiles } from './readFiles.ts'
import { readSynonymsOf } from './readSynonymsOf.ts'

/**
 * Reads every markdown file of a folder. A broken file is reported and the rest is read all the same.
 * @throws when the folder itself cannot be listed
 */
export async function readFolder(folder: string): Promise<Library> {
  const parsed: ParsedFile[] = []
  for await (const file of readFiles(folder, await listMarkdown(folder))) parsed.push(file)
  const library = joinFiles(parsed)
  const { groups, problems } = await readSynonymsOf(folder)
  return { ...library, problems: [...library.problems, ...problems], synonyms: groups }
}
