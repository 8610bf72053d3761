import type { StudyApi } from '#api/studyApi.ts'
import { appendFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

type RecordingMethods = Pick<
  StudyApi,
  'appendRecording' | 'deleteRecording' | 'getRecordings' | 'deleteRecordings'
>

/** Where the recordings are among the person's data. */
export const recordingsFolder = (dataFolder: string): string => join(dataFolder, 'recordings')

/** What was spoken in interviews: a file for each answer, which grows while it is recorded. */
export function keepRecordings(dataFolder: string): RecordingMethods {
  const folder = recordingsFolder(dataFolder)
  const fileOf = (name: string) => join(folder, `${name}.webm`)
  // One after the other: chunks must not overtake each other, nor bring back what was deleted after them.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(step: () => Promise<Result>): Promise<Result> => {
    const done = last.then(step)
    last = done.catch(() => undefined)
    return done
  }
  return {
    appendRecording: (name, chunk) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true })
        await appendFile(fileOf(name), chunk)
      }),
    deleteRecording: (name) => inTurn(() => rm(fileOf(name), { force: true })),
    getRecordings: () =>
      inTurn(async () => {
        const names = await readdir(folder).catch(() => [])
        const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
        return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
      }),
    deleteRecordings: () => inTurn(() => rm(folder, { recursive: true, force: true })),
  }
}
