import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { writeChosen } from './writeChosen.ts'

it('writes over the file that was chosen', async () => {
  const folder = makeFolder({ 'report.md': 'old' })
  expect(await writeChosen(join(folder, 'report.md'), 'md', 'new')).toBe('report.md')
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe('new')
})

it('adds the ending that was left out, and writes over nothing by it', async () => {
  const folder = makeFolder({ 'report.md': 'old' })
  expect(await writeChosen(join(folder, 'report'), 'md', 'new')).toBe('report (2).md')
  expect(await writeChosen(join(folder, 'report'), 'md', 'newer')).toBe('report (3).md')
  expect(await writeChosen(join(folder, 'other'), 'md', 'first')).toBe('other.md')
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  expect(['report.md', 'report (2).md', 'report (3).md'].map(read)).toEqual(['old', 'new', 'newer'])
})

it('says so when the disk refuses', async () => {
  await expect(writeChosen(join(makeFolder(), 'gone', 'report.md'), 'md', 'new')).rejects.toThrow('ENOENT')
  await expect(writeChosen(join(makeFolder(), 'gone', 'report'), 'md', 'new')).rejects.toThrow('ENOENT')
})
