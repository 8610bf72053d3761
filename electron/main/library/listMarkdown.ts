import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const inOrder = new Intl.Collator('en', { numeric: true }).compare

/** Whether a file or folder of that name is passed over, with all that is in it. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

export const isMarkdown = (path: string): boolean => /\.(md|markdown)$/i.test(path)

async function listUnder(folder: string, under: string): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      if (isPassedOver(entry.name)) return []
      // Links to folders are not followed: they may lead round in a circle.
      if (entry.isDirectory()) return listUnder(folder, path).catch(() => [path])
      return isMarkdown(entry.name) ? [path] : []
    }),
  )
  return lists.flat()
}

/**
 * Every markdown file under a folder, as paths with forward slashes in the order they are read; hidden folders and
 * node_modules are passed over. A folder within it that cannot be listed stands in the list itself, to be reported as
 * unreadable.
 * @throws when the folder itself cannot be listed
 */
export async function listMarkdown(folder: string): Promise<string[]> {
  return (await listUnder(folder, '')).sort(inOrder)
}
