import { synonymsFile } from '#domain/question/readSynonyms.ts'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { batchOf } from './batchQuestions.ts'
import type { ChangedFile } from './LibraryMessage.ts'
import { parseMarkdown, readMarkdown } from './readMarkdown.ts'
import type { Post, ReadLibrary } from './readLibrary.ts'
import { readSynonymsOf } from './readSynonymsOf.ts'
import { watchFolder } from './watchFolder.ts'

/** With more files at once, as when a branch is changed, reading everything anew is quicker. */
const mostFiles = 50

/** Reads files of a library again when they change, and hands over what they hold now. */
export function followFiles(root: string, { ledger, facts }: ReadLibrary, post: Post): void {
  const isThere = (file: string) =>
    access(join(root, file)).then(
      () => true,
      () => false,
    )

  const readAgain = async (file: string): Promise<ChangedFile | undefined> => {
    const gone = { file, pattern: 'none' as const, questions: [], problems: [] }
    const parsed = (await isThere(file)) ? parseMarkdown(file, await readMarkdown(root, file)) : gone
    const questions = ledger.enterAgain(parsed)
    return questions && { file, ...batchOf(questions) }
  }

  /** From then on the numbers of the questions are no longer those that main knows. */
  let isOutdated = false
  const giveUp = () => {
    isOutdated = true
    return post({ kind: 'outdated' })
  }

  const follow = async (files: string[]) => {
    if (isOutdated) return
    const changed: ChangedFile[] = []
    if (files.length > mostFiles) return giveUp()
    for (const file of files.filter((file) => file !== synonymsFile)) {
      const read = await readAgain(file)
      if (read === undefined) return giveUp()
      changed.push(read)
    }
    const { groups, problems } = await readSynonymsOf(root)
    const order = ledger.order()
    return post(
      {
        kind: 'changed',
        files: changed,
        order,
        problems: [...ledger.problems(), ...problems],
        synonyms: groups,
      },
      [order.buffer],
    )
  }

  let following = Promise.resolve()
  watchFolder(root, facts, (files) => {
    following = following.then(() => follow(files))
  })
}
