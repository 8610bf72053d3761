import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'

/**
 * Writes a file where the person chose, and resolves to its name. Where they left out its ending, it gets it, and a
 * number besides when there is such a file already: they were not asked whether that one may go.
 * @throws when the disk refuses
 */
export async function writeChosen(
  chosen: string,
  ending: string,
  contents: Uint8Array | string,
): Promise<string> {
  if (extname(chosen) !== '') {
    await writeFile(chosen, contents)
    return basename(chosen)
  }
  for (let copy = 1; ; copy += 1) {
    const file = `${chosen}${copy === 1 ? '' : ` (${copy})`}.${ending}`
    try {
      await writeFile(file, contents, { flag: 'wx' })
      return basename(file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}
