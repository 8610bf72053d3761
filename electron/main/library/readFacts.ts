import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What tells whether a file is as it was, without reading it. */
export interface FileFacts {
  file: string
  /** In bytes; `gone` where there is no such file. */
  size: number
  /** When it was changed last, ms since the epoch. */
  modified: number
}

/** The size of a file that is not there. */
export const gone = -1

/** Looks at files of a folder without reading them. */
export function readFacts(folder: string, files: readonly string[]): Promise<FileFacts[]> {
  return Promise.all(
    files.map((file) =>
      stat(join(folder, file)).then(
        ({ size, mtimeMs }) => ({ file, size, modified: mtimeMs }),
        () => ({ file, size: gone, modified: 0 }),
      ),
    ),
  )
}
