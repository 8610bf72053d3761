import { execFileSync } from 'node:child_process'
import type * as files from 'node:fs/promises'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeFolder } from './makeFolder.ts'
import { readFolder } from './readFolder.ts'

// Whoever runs the tests may be allowed to read every folder there is.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>()
  const readdir = (path: string, options: { withFileTypes: true }) =>
    path.endsWith('locked') ? Promise.reject(new Error('EACCES')) : real.readdir(path, options)
  return { ...real, readdir }
})

const read = async (contents: Record<string, string | Uint8Array>) => readFolder(makeFolder(contents))
const titles = async (contents: Record<string, string>) =>
  (await read(contents)).questions.map(({ title }) => title)

describe('what is read of a folder', () => {
  it('is every markdown file, however deep, with 2 before 10', async () => {
    const deep = `${'deep/'.repeat(40)}x.md`
    expect(
      await titles({ '10.md': '# Ten', '2.MD': '# Two', 'b.markdown': '# B', [deep]: '# Deep' }),
    ).toEqual(['Two', 'Ten', 'B', 'Deep'])
  })

  it('is nothing of hidden folders, hidden files, node_modules and other kinds of files', async () => {
    expect(
      await titles({
        '.git/a.md': '# A',
        '.hidden.md': '# B',
        'x/node_modules/y/c.md': '# C',
        'd.txt': '# D',
        'e.mdx': '# E',
        md: '# F',
        'x/g.md': '# G',
      }),
    ).toEqual(['G'])
  })

  it('has paths with forward slashes and the first folder for a topic', async () => {
    expect((await read({ 'web/http/a.md': '# A' })).questions).toMatchObject([
      { file: 'web/http/a.md', topic: 'web' },
    ])
  })

  it('is nothing where there is nothing', async () => {
    expect(await read({})).toEqual({ questions: [], problems: [], files: [], synonyms: [] })
  })

  it('is every note without headings, by its name', async () => {
    expect(
      await titles({ 'python/The GIL.md': 'A lock.', 'empty.md': '', 'LICENSE.md': '# MIT\nx' }),
    ).toEqual(['The GIL'])
  })

  it('does not go round in links', async () => {
    const folder = makeFolder({ 'a.md': '# A' })
    symlinkSync(folder, join(folder, 'again'))
    expect((await readFolder(folder)).questions).toHaveLength(1)
  })

  it('is many more files than are read at once', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.md`, `# ${index}`]))
    expect(await titles(many)).toEqual(Array.from({ length: 100 }, (_, index) => String(index)))
  })
})

describe('a file that cannot be used is told, and the rest is read', () => {
  const good = { 'z.md': '# Good' }

  it('when it is not UTF-8', async () => {
    const { questions, problems, files } = await read({
      ...good,
      'a.md': new Uint8Array([0x23, 0x20, 0xcf, 0xf0]),
    })
    expect(problems).toEqual([{ file: 'a.md', line: 1, code: 'not-utf8', detail: '' }])
    expect(questions).toMatchObject([{ title: 'Good' }])
    expect(files).toEqual([
      { file: 'a.md', questions: 0, pattern: 'none' },
      { file: 'z.md', questions: 1, pattern: 'headings' },
    ])
  })

  it('when it is UTF-16', async () => {
    expect((await read({ 'a.md': Buffer.from('\uFEFF# Один', 'utf16le') })).problems).toMatchObject([
      { code: 'not-utf8' },
    ])
  })

  it('when it is larger than 5 MB', async () => {
    const { questions, problems } = await read({ ...good, 'a.md': 'x'.repeat(5 * 1024 * 1024 + 1) })
    expect(problems).toEqual([{ file: 'a.md', line: 1, code: 'too-large', detail: '5.0' }])
    expect(questions).toHaveLength(1)
  })

  it('when it is a link to nowhere or to a folder', async () => {
    const folder = makeFolder(good)
    symlinkSync('nowhere.md', join(folder, 'a.md'))
    symlinkSync('.', join(folder, 'b.md'))
    const { questions, problems } = await readFolder(folder)
    expect(problems).toMatchObject([
      { file: 'a.md', code: 'unreadable' },
      { file: 'b.md', code: 'unreadable' },
    ])
    expect(questions).toHaveLength(1)
  })

  it('when it is a folder that cannot be listed', async () => {
    const folder = makeFolder(good)
    mkdirSync(join(folder, 'locked'))
    const { questions, problems } = await readFolder(folder)
    expect(problems).toMatchObject([{ file: 'locked', code: 'unreadable' }])
    expect(questions).toHaveLength(1)
  })

  it.runIf(process.platform !== 'win32')('when it is a pipe, which would never end', async () => {
    const folder = makeFolder(good)
    execFileSync('mkfifo', [join(folder, 'a.md')])
    expect((await readFolder(folder)).problems).toMatchObject([{ file: 'a.md', code: 'unreadable' }])
  })

  it('when its nesting is beyond all measure', async () => {
    const { questions, problems } = await read({ ...good, 'a.md': `# A\n${'>'.repeat(20_000)} x` })
    expect(problems).toMatchObject([{ file: 'a.md', code: 'unreadable' }])
    expect(questions).toHaveLength(1)
  }, 30_000)
})

it('rejects when there is no such folder, or when it is a file', async () => {
  const folder = makeFolder({ 'a.md': '# A' })
  await expect(readFolder(join(folder, 'gone'))).rejects.toThrow('ENOENT')
  await expect(readFolder(join(folder, 'a.md'))).rejects.toThrow('ENOTDIR')
})
