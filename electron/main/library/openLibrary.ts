import { readingMinutes } from '#domain/question/readingMinutes.ts'
import { readingOrder } from '#domain/question/readingOrder.ts'
import { createLibrary, type OpenLibrary } from './createLibrary.ts'
import { readFolder } from './readFolder.ts'

/**
 * Reads a folder here and now, for programs that show no window meanwhile.
 * @throws when the folder cannot be listed
 */
export async function openLibrary(root: string): Promise<OpenLibrary> {
  const { questions, problems, synonyms } = await readFolder(root)
  const ordered = readingOrder(questions)
  const library = createLibrary(root)
  library.add({
    questions: ordered,
    minutes: Uint16Array.from(ordered, ({ answer }) => readingMinutes(answer)),
  })
  library.finish({ order: Uint32Array.from(ordered.keys()), problems, synonyms })
  return library
}
