import { copyFile, cp, mkdir, readdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** The stores and what was set aside of them; what Chromium keeps in the same folder has no such endings. */
const isStore = (name: string): boolean => /\.jsonl?$/.test(name)

/** A folder, or a finished file in it: what is being written at this moment has another ending. */
const isFinished = (path: string): boolean => /^$|\.(?:json|webm)$/.test(extname(path))

/** Makes a folder of that name, or of the first `name (2)`, `name (3)` … that is not there yet. */
async function makeNewFolder(parent: string, name: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const numbered = copy === 1 ? name : `${name} (${copy})`
    try {
      await mkdir(join(parent, numbered))
      return numbered
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

interface Copy {
  /** The folder in which the copy is made. */
  into: string
  name: string
  withRecordings: boolean
}

/**
 * Copies the person's data into a new folder and resolves to its name. A copy that fails leaves nothing behind that
 * could be taken for one.
 * @throws when the disk refuses
 */
export async function copyData(dataFolder: string, { into, name, withRecordings }: Copy): Promise<string> {
  const entries = await readdir(dataFolder, { withFileTypes: true })
  const stores = entries.filter((entry) => entry.isFile() && isStore(entry.name))
  const chosen = ['interviews', ...(withRecordings ? ['recordings'] : [])]
  const folders = entries.filter((entry) => entry.isDirectory() && chosen.includes(entry.name))

  const made = await makeNewFolder(into, name)
  const target = join(into, made)
  try {
    for (const { name } of stores) await copyFile(join(dataFolder, name), join(target, name))
    for (const { name } of folders)
      await cp(join(dataFolder, name), join(target, name), { recursive: true, filter: isFinished })
  } catch (error) {
    await rm(target, { recursive: true, force: true })
    throw error
  }
  return made
}
