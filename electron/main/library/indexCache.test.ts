import { createPartBuilder } from '#domain/search/createPartBuilder.ts'
import { copyFileSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { indexCache } from './indexCache.ts'
import { makeFolder } from './makeFolder.ts'

vi.mock('#domain/search/indexFingerprint.ts', () => ({ indexFingerprint: () => fingerprint }))
let fingerprint = 'one'

const files = [{ file: 'a.md', size: 10, modified: 1000.5 }]
const content = Buffer.alloc(32, 7)
const part = () => {
  const builder = createPartBuilder()
  builder.add({ title: 'What is a queue?', names: '', summary: '', body: 'A line of tasks.' })
  return builder.whole()
}

async function kept() {
  const folder = join(makeFolder(), 'search-index')
  const cache = indexCache(folder, '/notes')
  await cache.save(files, content, part())
  const [name = ''] = readdirSync(folder)
  return { folder, cache, path: join(folder, name) }
}

it('gives back the index that was kept, and what it was made of', async () => {
  const { cache } = await kept()
  const loaded = await cache.load(files)
  expect(loaded?.content.equals(content)).toBe(true)
  expect(loaded?.part).toEqual(part())
})

it('has none when there is no file, or another library is read', async () => {
  const { folder } = await kept()
  expect(await indexCache(join(folder, 'gone'), '/notes').load(files)).toBeUndefined()
  expect(await indexCache(folder, '/others').load(files)).toBeUndefined()
})

it.each([
  ['a file more', [...files, { file: 'b.md', size: 1, modified: 1 }]],
  ['a file less', []],
  ['another size', [{ ...files[0]!, size: 11 }]],
  ['another time', [{ ...files[0]!, modified: 1000.75 }]],
  ['another name', [{ ...files[0]!, file: 'A.md' }]],
])('has none for %s', async (_, now) => {
  const { cache } = await kept()
  expect(await cache.load(now)).toBeUndefined()
})

it('has none when any byte of the file is damaged', async () => {
  const { cache, path } = await kept()
  const whole = readFileSync(path)
  for (let at = 0; at < whole.length; at += 5) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    writeFileSync(path, damaged)
    expect(await cache.load(files), `byte ${at}`).toBeUndefined()
  }
})

it('has none when the file is cut off or empty', async () => {
  const { cache, path } = await kept()
  for (const length of [readFileSync(path).length - 4, 70, 33, 1, 0]) {
    truncateSync(path, length)
    expect(await cache.load(files)).toBeUndefined()
  }
})

it('has none when the file is that of another library', async () => {
  const { folder, cache, path } = await kept()
  const other = indexCache(folder, '/others')
  await other.save(files, content, part())
  const [name = ''] = readdirSync(folder).filter((name) => !path.endsWith(name))
  copyFileSync(join(folder, name), path)
  expect(await cache.load(files)).toBeUndefined()
})

it('has none when it was made by other code', async () => {
  const { cache } = await kept()
  fingerprint = 'two'
  expect(await cache.load(files)).toBeUndefined()
  fingerprint = 'one'
  expect(await cache.load(files)).toBeDefined()
})

it('keeps the five libraries that were used last, and no remains of a crash', async () => {
  const folder = join(makeFolder(), 'search-index')
  const caches = [1, 2, 3, 4, 5, 6].map((number) => indexCache(folder, `/${number}`))
  for (const [index, cache] of caches.slice(0, 5).entries()) {
    const before = new Set(
      readdirSync(join(folder, '..')).includes('search-index') ? readdirSync(folder) : [],
    )
    await cache.save(files, content, part())
    for (const name of readdirSync(folder))
      if (!before.has(name)) utimesSync(join(folder, name), 1000 + index, 1000 + index)
  }
  writeFileSync(join(folder, 'x.bin.new'), '')
  expect(await caches[0]!.load(files)).toBeDefined()
  await caches[5]!.save(files, content, part())
  const loaded = await Promise.all(caches.map((cache) => cache.load(files)))
  expect(loaded.map((one) => one !== undefined)).toEqual([true, false, true, true, true, true])
  expect(readdirSync(folder)).toHaveLength(5)
})

it('does without where nothing can be written', async () => {
  const folder = makeFolder({ 'a file': '' })
  const cache = indexCache(join(folder, 'a file', 'search-index'), '/notes')
  await cache.save(files, content, part())
  expect(await cache.load(files)).toBeUndefined()
})
