import { readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Reads a file under a folder; undefined when there is none or a link leads out of the folder. */
export async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    // The root of a disk ends in a separator by itself.
    return file.startsWith(root.endsWith(sep) ? root : root + sep)
      ? new Uint8Array(await readFile(file))
      : undefined
  } catch {
    return undefined
  }
}
