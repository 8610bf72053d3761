import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import type * as fs from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { readStoreFile } from './readStoreFile.ts'

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  return { ...real, renameSync: vi.fn(real.renameSync), copyFileSync: vi.fn(real.copyFileSync) }
})

const schema = v.object({ version: v.literal(1), words: v.array(v.string()) })
const now = new Date('2026-05-04T03:02:01.999Z')
const read = (file: string) => readStoreFile(file, { schema, version: 1 }, now)
/** Reads as the third version would, which has what the first called words under another name. */
const readThird = (file: string) =>
  readStoreFile(
    file,
    {
      schema: v.object({ version: v.literal(3), terms: v.array(v.string()) }),
      version: 3,
      older: v.pipe(
        schema,
        v.transform(({ words }) => ({ version: 3 as const, terms: words })),
      ),
    },
    now,
  )

/** A folder whose words.json holds what is given. */
const stored = (content: string | Uint8Array) => {
  const folder = makeFolder({ 'words.json': content })
  return { folder, file: join(folder, 'words.json') }
}

it('reads what was stored, also after an editor has put a byte order mark before it', () => {
  const text = JSON.stringify({ version: 1, words: ['слово'] })
  for (const content of [text, `\uFEFF${text}`]) {
    const { folder, file } = stored(content)
    expect(read(file)).toEqual({ kind: 'read', data: { version: 1, words: ['слово'] } })
    expect(readdirSync(folder)).toEqual(['words.json'])
  }
})

it('tells where there is nothing yet, not even the folder', () => {
  expect(read(join(makeFolder(), 'words.json'))).toEqual({ kind: 'absent' })
  expect(read(join(makeFolder(), 'gone', 'words.json'))).toEqual({ kind: 'absent' })
})

describe('sets aside whole, under a name that tells', () => {
  it.each([
    ['nothing', ''],
    ['zero bytes', '\0\0\0\0'],
    ['half a file', '{"version":1,"wor'],
    ['one stray comma', '{"version":1,"words":["a"],}'],
    ['another shape', '{"version":1,"words":{}}'],
    ['a wrong item', '{"version":1,"words":[1]}'],
    ['no version', '{"words":[]}'],
    ['an earlier version', '{"version":0,"words":[]}'],
    ['null', 'null'],
    ['a list', '[]'],
    [
      'bytes that are no text',
      new Uint8Array([...Buffer.from('{"version":1,"words":["'), 0xff, 0x22, 0x5d, 0x7d]),
    ],
  ])('%s', (_, content) => {
    const { folder, file } = stored(content)
    const reading = read(file)
    expect(reading).toMatchObject({ kind: 'set-aside', code: 'set-aside' })
    const keptAs = reading.kind === 'set-aside' ? reading.keptAs : ''
    expect(keptAs).toMatch(/^words\.unreadable-2026-05-04T03-02-01-[0-9a-f]{4}\.json$/)
    expect(readdirSync(folder)).toEqual([keptAs])
    expect(readFileSync(join(folder, keptAs))).toEqual(Buffer.from(content))
  })

  it('a newer version', () => {
    const content = '{"version":2,"words":[],"more":1}'
    const { folder, file } = stored(content)
    expect(read(file)).toMatchObject({ kind: 'set-aside', code: 'newer-version' })
    const [keptAs = ''] = readdirSync(folder)
    expect(keptAs).toMatch(/^words\.newer-/)
    expect(readFileSync(join(folder, keptAs), 'utf8')).toBe(content)
  })

  it('a folder that stands in its place', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'words.json'))
    expect(read(join(folder, 'words.json')).kind).toBe('set-aside')
  })

  it('two in one second, each by itself', () => {
    const { folder, file } = stored('first')
    read(file)
    renameSync(join(makeFolder({ second: 'second' }), 'second'), file)
    read(file)
    const contents = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(contents.toSorted()).toEqual(['first', 'second'])
  })
})

it('leaves a damaged file that cannot be moved as it is', () => {
  const { file } = stored('{')
  vi.mocked(renameSync).mockImplementationOnce(() => {
    throw new Error('EPERM')
  })
  expect(read(file)).toEqual({ kind: 'locked' })
  expect(readFileSync(file, 'utf8')).toBe('{')
})

describe('a file of an earlier version', () => {
  const old = '{ "words": ["слово"],\n  "version": 1, "more": [1, 2] }\n'

  it('is read as this one would have stored it, and kept beside to the byte', () => {
    const { folder, file } = stored(old)
    expect(readThird(file)).toEqual({ kind: 'upgraded', data: { version: 3, terms: ['слово'] } })
    const [kept = '', ...others] = readdirSync(folder).filter((name) => name !== 'words.json')
    expect(others).toEqual([])
    expect(kept).toMatch(/^words\.before-version-3-2026-05-04T03-02-01-[0-9a-f]{4}\.json$/)
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(old)
    expect(readFileSync(file, 'utf8')).toBe(old)
  })

  it('is not to be written over when it can’t be copied, but can be used', () => {
    const { folder, file } = stored(old)
    vi.mocked(copyFileSync).mockImplementationOnce(() => {
      throw new Error('ENOSPC')
    })
    expect(readThird(file)).toEqual({ kind: 'locked', data: { version: 3, terms: ['слово'] } })
    expect(readdirSync(folder)).toEqual(['words.json'])
    expect(readFileSync(file, 'utf8')).toBe(old)
  })

  it('is set aside like any other when it is damaged or of a version in between that nobody knows', () => {
    for (const content of ['{"version":1,"words":[1]}', '{"version":2,"words":[]}', '{"version":1'])
      expect(readThird(stored(content).file)).toMatchObject({ kind: 'set-aside', code: 'set-aside' })
    expect(readThird(stored('{"version":4}').file)).toMatchObject({ code: 'newer-version' })
  })

  it('leaves one that is up to date alone', () => {
    const { folder, file } = stored('{"version":3,"terms":[]}')
    expect(readThird(file)).toEqual({ kind: 'read', data: { version: 3, terms: [] } })
    expect(readdirSync(folder)).toEqual(['words.json'])
  })
})
