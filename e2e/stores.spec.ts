import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test } from './fixture.ts'

const notes = { version: 1, notes: { 'django/csrf': { text: 'моя заметка', at: 1 } } }
const bookmarks = { version: 1, bookmarks: { 'django/csrf': { strength: 'weak', at: 1 } } }
const whole: Record<string, string> = {
  'notes.json': JSON.stringify(notes),
  'bookmarks.json': JSON.stringify(bookmarks),
}

/** Stores files before a start: what is whole, and over it what is given. */
async function store(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries({ ...whole, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

const names = async (folder: string, start: string) =>
  (await readdir(folder)).filter((name) => name.startsWith(start))

for (const [file, damaged] of Object.entries({
  'bookmarks.json': '{"version":1,"bookmarks":{"a":{"strength":"weak","at":1},}}',
  'notes.json': '{"version":1,"notes":{"a":{"text":"half a no',
  'settings.json': '',
  'reading.json': '[]',
  'window.json': '{"version":1,"bounds":"wide"}',
  'library.json': '\0\0\0\0',
  'interviews/2026-01-01-a.json': '{"version":1}',
}))
  test(`a damaged ${file} is set aside whole and told, and the app starts with everything else`, async ({
    launch,
    userData,
  }) => {
    await store(userData, { [file]: damaged })
    const { app, page } = await launch()
    const [notice, ...others] = await askStudy(page, 'getNotices')
    expect(others).toEqual([])
    expect(notice).toMatchObject({ code: 'set-aside', name: file.split('/').at(-1) })
    const keptAs = notice?.keptAs ?? ''
    expect(keptAs).toMatch(/\.unreadable-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-[0-9a-f]{4}\.json$/)
    await expect(page.getByText(keptAs)).toBeVisible()

    const folder = dirname(join(userData, file))
    expect(await readFile(join(folder, keptAs), 'utf8')).toBe(damaged)
    if (file !== 'notes.json') expect(await askStudy(page, 'getNotes')).toEqual(notes.notes)
    if (file !== 'bookmarks.json') expect(await askStudy(page, 'getBookmarks')).toEqual(bookmarks.bookmarks)

    await askStudy(page, 'setBookmark', 'django/signals', 'known')
    await askStudy(page, 'writeNote', 'django/signals', 'new')
    await askStudy(page, 'changeSettings', { theme: 'dark' })
    await app.close()
    expect(await readFile(join(folder, keptAs), 'utf8')).toBe(damaged)

    const again = await launch()
    expect(await askStudy(again.page, 'getNotices')).toEqual([])
    expect(await askStudy(again.page, 'getBookmarks')).toHaveProperty(['django/signals', 'strength'], 'known')
    expect(await askStudy(again.page, 'getNotes')).toHaveProperty(['django/signals', 'text'], 'new')
  })

test('stores of a newer version are set aside whole and told', async ({ launch, userData }) => {
  const newer = JSON.stringify({ version: 2, bookmarks: [{ id: 'a' }], decks: [] })
  await store(userData, { 'bookmarks.json': newer, 'interviews/x.json': newer })
  const { page } = await launch()
  const notices = await askStudy(page, 'getNotices')
  expect(notices.map(({ code, name }) => [code, name])).toEqual([
    ['newer-version', 'bookmarks.json'],
    ['newer-version', 'x.json'],
  ])
  for (const { keptAs = '' } of notices) await expect(page.getByText(keptAs)).toBeVisible()
  const [kept = ''] = await names(userData, 'bookmarks.newer-')
  expect(await readFile(join(userData, kept), 'utf8')).toBe(newer)
  expect(await askStudy(page, 'getNotes')).toEqual(notes.notes)
})

test('everything damaged at once is still a start', async ({ launch, userData }) => {
  const all = [
    'settings',
    'bookmarks',
    'notes',
    'reading',
    'window',
    'library',
    'interviews/a',
    'interviews/b',
  ]
  await store(userData, Object.fromEntries(all.map((name) => [`${name}.json`, 'damaged'])))
  const { page } = await launch()
  expect(await askStudy(page, 'getNotices')).toHaveLength(all.length)
  expect((await askStudy(page, 'getLibrary')).rows.length).toBeGreaterThan(0)
})

test('nothing is told of at a first start', async ({ launch }) => {
  const { page } = await launch()
  expect(await askStudy(page, 'getNotices')).toEqual([])
})
