import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test, type LaunchOptions, type Launched } from './fixture.ts'

type Launch = (options?: LaunchOptions) => Promise<Launched>

const trees = ['oak', 'birch', 'maple', 'willow', 'rowan']

function writeLibrary(folder: string, names: readonly string[]): string {
  mkdirSync(folder)
  for (const name of names)
    writeFileSync(join(folder, `${name}.md`), `# What is a ${name}?\n\nA tree of its own.\n`)
  return folder
}

/** Starts the app on a folder, and closes it when its index is kept; returns how many questions each word finds. */
async function findAll(
  launch: Launch,
  library: string,
  words: readonly string[],
  isKept: () => boolean,
): Promise<number[]> {
  const { app, page } = await launch({ library })
  await expect.poll(() => askStudy(page, 'getReadingProgress')).toBeUndefined()
  const counts: number[] = []
  for (const text of words)
    counts.push((await askStudy(page, 'search', { text, prefer: 'en', limit: 9 })).questionCount)
  await expect.poll(isKept).toBe(true)
  await app.close()
  return counts
}

test('an index that was damaged, cut off, made of other texts or of another folder costs no word', async ({
  launch,
  userData,
}, testInfo) => {
  test.setTimeout(90_000)
  const library = writeLibrary(testInfo.outputPath('library'), trees)
  const folder = join(userData, 'search-index')
  const kept = () => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bin')) : [])
  const everyTree = trees.map(() => 1)

  expect(await findAll(launch, library, trees, () => kept().length === 1)).toEqual(everyTree)
  const path = join(folder, kept()[0] ?? '')
  const whole = readFileSync(path)
  const isWholeAgain = () => readFileSync(path).equals(whole)

  const damaged = Buffer.from(whole)
  damaged.writeUInt8(damaged.readUInt8(damaged.length >> 1) ^ 0xff, damaged.length >> 1)
  writeFileSync(path, damaged)
  expect(await findAll(launch, library, trees, isWholeAgain)).toEqual(everyTree)

  truncateSync(path, whole.length >> 1)
  expect(await findAll(launch, library, trees, isWholeAgain)).toEqual(everyTree)

  // Another text of the same size, as old as the one before.
  const changed = join(library, 'oak.md')
  const { atime, mtime } = statSync(changed)
  writeFileSync(changed, readFileSync(changed, 'utf8').replaceAll('oak', 'fig'))
  utimesSync(changed, atime, mtime)
  expect(await findAll(launch, library, ['fig', ...trees], () => !isWholeAgain())).toEqual([1, 0, 1, 1, 1, 1])

  const other = writeLibrary(testInfo.outputPath('other'), ['cedar'])
  expect(await findAll(launch, other, ['cedar'], () => kept().length === 2)).toEqual([1])
  const foreign = join(folder, kept().find((name) => !path.endsWith(name)) ?? '')
  const own = readFileSync(foreign)
  copyFileSync(path, foreign)
  expect(await findAll(launch, other, ['cedar', 'birch'], () => readFileSync(foreign).equals(own))).toEqual([
    1, 0,
  ])
})
