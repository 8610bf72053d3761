import { synonymsFile } from '#domain/question/readSynonyms.ts'
import { watch, type FSWatcher } from 'chokidar'
import { relative, sep } from 'node:path'
import { isMarkdown, isPassedOver } from './listMarkdown.ts'
import { gone, readFacts, type FileFacts } from './readFacts.ts'

/** How long changes are gathered, in ms: a program that writes a file often does it in several steps. */
const gatheringTime = 300

/**
 * Tells which files of a library have changed, come or gone, by their paths within it, some at a time.
 * @param known the files as they were when they were read: what changed since then is told first
 */
export function watchFolder(
  root: string,
  known: readonly FileFacts[],
  onChanged: (files: string[]) => void,
): FSWatcher {
  const facts = new Map(known.map((known) => [known.file, known]))
  const hinted = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const within = (path: string) => relative(root, path).split(sep).join('/')
  const isAsKnown = ({ file, size, modified }: FileFacts) => {
    const before = facts.get(file)
    return size === (before?.size ?? gone) && (size === gone || modified === before?.modified)
  }
  /** What the system tells is a hint: it names links, and files that were only looked at. */
  const look = async () => {
    timer = undefined
    const files = [...hinted]
    hinted.clear()
    const changed = (await readFacts(root, files)).filter((now) => !isAsKnown(now))
    for (const now of changed) facts.set(now.file, now)
    if (changed.length > 0) onChanged(changed.map(({ file }) => file))
  }
  const hint = (file: string) => {
    hinted.add(file)
    timer ??= setTimeout(() => void look(), gatheringTime)
  }
  const unseen = new Set(facts.keys())
  const watcher = watch(root, {
    alwaysStat: true,
    followSymlinks: false,
    ignored: (path, stats) => {
      const file = within(path)
      if (file === '') return false
      if (file.split('/').some(isPassedOver)) return true
      return stats !== undefined && !stats.isDirectory() && !isMarkdown(file) && file !== synonymsFile
    },
  })
  return (
    watcher
      .on('add', (path, stats) => {
        const file = within(path)
        unseen.delete(file)
        if (!isAsKnown({ file, size: stats?.size ?? gone, modified: stats?.mtimeMs ?? 0 })) hint(file)
      })
      .on('change', (path) => hint(within(path)))
      .on('unlink', (path) => hint(within(path)))
      .on('ready', () => {
        for (const file of unseen) hint(file)
      })
      // A folder that cannot be followed can still be read again from the menu.
      .on('error', () => {})
  )
}
