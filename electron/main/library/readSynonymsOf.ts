import { readSynonyms, synonymsFile } from '#domain/question/readSynonyms.ts'
import { readInside } from './readInside.ts'

/** Reads the words that mean the same in a folder; a file of them that is not there or cannot be read is as good as none. */
export async function readSynonymsOf(folder: string): Promise<ReturnType<typeof readSynonyms>> {
  const bytes = await readInside(folder, synonymsFile)
  return readSynonyms(bytes === undefined ? '' : new TextDecoder().decode(bytes))
}
