import type { Notice } from '#api/studyApi.ts'
import Store from 'electron-store'
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import type * as fs from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, expect, it, vi } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { openStore } from './openStore.ts'

vi.hoisted(() => {
  // Outside Electron its package is nothing but the path of the program, which it must not fetch for this.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '.'
})
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  return { ...real, copyFileSync: vi.fn(real.copyFileSync) }
})

const full = (): never => {
  throw new Error('ENOSPC')
}
/** The disk refuses the next write of a store. */
const refuseWrite = () => vi.spyOn(Store.prototype, 'store', 'set').mockImplementationOnce(full)
afterEach(() => void vi.restoreAllMocks())

const words = v.object({ version: v.literal(2), words: v.array(v.string()) })
const word = v.object({ version: v.literal(1), word: v.string() })

/** Opens the words of a folder; the first version had but one. */
function open(folder: string) {
  const notices: Notice[] = []
  const store = openStore({
    folder,
    name: 'words',
    version: 2,
    schema: words,
    older: v.pipe(
      word,
      v.transform((old) => ({ version: 2 as const, words: [old.word] })),
    ),
    empty: { version: 2, words: [] },
    onNotice: (notice) => notices.push(notice),
  })
  return { store, notices, stored: () => readFileSync(join(folder, 'words.json'), 'utf8') }
}
const old = '{"version":1,"word":"слово"}'

it('writes each change through, and keeps what there was when the disk refuses', () => {
  const folder = makeFolder()
  const { store, stored } = open(folder)
  expect(readdirSync(folder)).toEqual([])
  store.set({ version: 2, words: ['a.b'] })
  expect(JSON.parse(stored())).toEqual({ version: 2, words: ['a.b'] })
  refuseWrite()
  expect(() => store.set({ version: 2, words: [] })).toThrow('ENOSPC')
  expect(store.get()).toEqual({ version: 2, words: ['a.b'] })
  expect(open(folder).store.get()).toEqual({ version: 2, words: ['a.b'] })
})

it('stores what it has brought up to date at once', () => {
  const folder = makeFolder({ 'words.json': old })
  const { store, stored, notices } = open(folder)
  expect(store.get().words).toEqual(['слово'])
  expect(JSON.parse(stored())).toEqual({ version: 2, words: ['слово'] })
  expect(notices).toEqual([])
})

it('never writes over a file of an earlier version that it could not copy, and tells', () => {
  vi.mocked(copyFileSync).mockImplementationOnce(full)
  const { store, stored, notices } = open(makeFolder({ 'words.json': old }))
  store.set({ version: 2, words: ['слово', 'дело'] })
  expect(store.get().words).toEqual(['слово', 'дело'])
  expect(stored()).toBe(old)
  expect(notices).toEqual([{ code: 'not-saved', name: 'words.json' }])
})

it('starts with what an earlier version stored even when the disk takes nothing new, and tells', () => {
  const folder = makeFolder({ 'words.json': old })
  refuseWrite()
  const { store, stored, notices } = open(folder)
  expect(store.get().words).toEqual(['слово'])
  expect(stored()).toBe(old)
  expect(notices).toEqual([{ code: 'not-saved', name: 'words.json' }])
  expect(open(folder).notices).toEqual([])
})
