import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { openUserData } from '../stores/openUserData.ts'
import { copyData } from './copyData.ts'

// Outside Electron its package is nothing but the path of the program, which it must not fetch for this.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '.'
})

const data = {
  'notes.json': 'notes',
  'notes.unreadable-2026.json': 'old notes',
  'reviews.jsonl': 'log',
  'interviews/2026-01-01-a.json': 'interview',
  'interviews/2026-01-01-a.json.tmp-1772000000': 'half an inter',
  'recordings/2026-01-01-a-0-1.webm': 'sound',
  Preferences: '{}',
  'Local Storage/leveldb/000003.log': 'x',
  'Cache/Cache_Data/index': 'x',
  'chromium/Default/Preferences': '{}',
  'chromium/Default/settings.json': '{}',
}
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

async function copy(withRecordings: boolean, into = makeFolder(), files: Record<string, string> = data) {
  const name = await copyData(makeFolder(files), { into, name: 'Sobes 2026-05-03', withRecordings })
  return { name, into, copied: filesOf(join(into, name)) }
}

describe('a copy', () => {
  it('has the stores, what was set aside, the log and the interviews, and nothing of Chromium', async () => {
    const { into, name, copied } = await copy(false)
    expect(copied).toEqual([
      'interviews/2026-01-01-a.json',
      'notes.json',
      'notes.unreadable-2026.json',
      'reviews.jsonl',
    ])
    expect(readFileSync(join(into, name, 'notes.json'), 'utf8')).toBe('notes')
  })

  it('has the recordings where they are asked for', async () => {
    expect((await copy(true)).copied).toContain('recordings/2026-01-01-a-0-1.webm')
  })

  it('is made of a person who has nothing yet', async () => {
    expect((await copy(true, makeFolder(), {})).copied).toEqual([])
  })

  it('of the same day stands beside the earlier one', async () => {
    const { into } = await copy(false)
    expect((await copy(false, into)).name).toBe('Sobes 2026-05-03 (2)')
    expect((await copy(false, into)).name).toBe('Sobes 2026-05-03 (3)')
    expect(readdirSync(into)).toHaveLength(3)
  })

  it('that fails is taken away again', async () => {
    const folder = makeFolder(data)
    // A folder can't be copied into itself.
    const into = join(folder, 'interviews')
    const before = readdirSync(into)
    await expect(copyData(folder, { into, name: 'Sobes', withRecordings: false })).rejects.toThrow()
    expect(readdirSync(into)).toEqual(before)
  })
})

it('every store of the app is copied', async () => {
  const folder = makeFolder()
  const { reviews, interviews: _, ...stores } = openUserData(folder, 'en', () => {})
  // The compiler cannot see that what a store gives is what it takes once several stand in a list.
  for (const { get, set } of Object.values(stores)) set(get() as never)
  reviews.append({ kind: 'rated', at: 1, from: 'review', id: 'a', rating: 3, tookMs: 1 })
  const into = makeFolder()
  const name = await copyData(folder, { into, name: 'Sobes', withRecordings: false })
  expect(filesOf(folder)).toHaveLength(Object.keys(stores).length + 1)
  expect(filesOf(join(into, name))).toEqual(filesOf(folder))
})
