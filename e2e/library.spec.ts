import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test, type ElectronApplication, type Page } from './fixture.ts'
import { readRows } from './readRows.ts'
import { openQuestion, openTitle } from './readerScreen.ts'

const broken = join(import.meta.dirname, 'fixtures/broken')
const notes = join(import.meta.dirname, 'fixtures/notes')

/** Lets the person choose a folder, or think better of it, the next time they are asked. */
const choose = (app: ElectronApplication, ...folders: string[]) =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, folders)

const copyOf = async (folder: string) => {
  const library = join(folder, 'my notes')
  await cp(broken, library, { recursive: true })
  return library
}

/** The library, when all of it has been read. */
async function readLibrary(page: Page) {
  await expect.poll(() => askStudy(page, 'getReadingProgress')).toBeUndefined()
  return askStudy(page, 'getLibrary')
}

test('a folder opened from the menu replaces the library and is remembered', async ({
  launch,
  clickMenu,
  userData,
}) => {
  const library = await copyOf(userData)
  const { app, page } = await launch()
  expect(await askStudy(page, 'getLibrary')).not.toHaveProperty('folder')
  await choose(app, library)
  await clickMenu(app, 'open-folder')
  await expect.poll(async () => (await askStudy(page, 'getLibrary')).folder).toBe('my notes')
  expect((await readRows(page)).map(({ id }) => id).toSorted()).toEqual([
    'notes/what-is-a-dict',
    'notes/what-is-a-list',
    'topic/good',
    'topic/open',
  ])
  expect((await askStudy(page, 'search', { text: 'right', prefer: 'en', limit: 5 })).questionCount).toBe(1)
  await expect(page.getByText('What is a list?').first()).toBeVisible()

  await app.close()
  const again = await launch()
  expect((await askStudy(again.page, 'getLibrary')).folder).toBe('my notes')

  await clickMenu(again.app, 'use-bundled')
  await expect.poll(async () => (await askStudy(again.page, 'getLibrary')).folder).toBeUndefined()
  await again.app.close()
  expect(await askStudy((await launch()).page, 'getLibrary')).not.toHaveProperty('folder')
})

test('the library stays when no folder is chosen', async ({ launch }) => {
  const { app, page } = await launch()
  const before = await readLibrary(page)
  await choose(app)
  expect(await askStudy(page, 'chooseFolder')).toBe(false)
  expect(await askStudy(page, 'getLibrary')).toEqual(before)
})

test('the library stays when the folder chosen cannot be read, and that is told', async ({
  launch,
  clickMenu,
  userData,
}) => {
  const { app, page } = await launch()
  const before = await readLibrary(page)
  const told = await app.evaluateHandle(({ dialog }) => {
    const told: string[] = []
    dialog.showErrorBox = (_title, content) => void told.push(content)
    return told
  })
  await choose(app, join(userData, 'gone'))
  await clickMenu(app, 'open-folder')
  await expect.poll(async () => (await told.evaluate((told) => told)).join()).toContain('gone')
  expect(await askStudy(page, 'getLibrary')).toEqual(before)
})

test('a folder that has gone is told, the bundled questions open, and it is tried again next time', async ({
  launch,
  userData,
}) => {
  const library = await copyOf(userData)
  const first = await launch()
  await choose(first.app, library)
  await askStudy(first.page, 'chooseFolder')
  await first.app.close()

  await rename(library, `${library} away`)
  const second = await launch()
  expect(await askStudy(second.page, 'getNotices')).toEqual([{ code: 'folder-missing', name: library }])
  await expect(second.page.getByText(library)).toBeVisible()
  const rows = await readRows(second.page)
  const { folder } = await askStudy(second.page, 'getLibrary')
  expect(folder).toBeUndefined()
  expect(rows.length).toBeGreaterThan(20)
  await second.app.close()

  await rename(`${library} away`, library)
  const third = await launch()
  expect((await askStudy(third.page, 'getLibrary')).folder).toBe('my notes')
})

test('a folder given at the start is open for that start only', async ({ launch }) => {
  const first = await launch({ library: broken })
  expect((await askStudy(first.page, 'getLibrary')).folder).toBe('broken')
  await first.app.close()
  expect(await askStudy((await launch()).page, 'getLibrary')).not.toHaveProperty('folder')
})

test('ordinary notes are read, and the names in their double brackets lead on', async ({ launch }) => {
  const { page } = await launch({ library: notes })
  const rows = await readRows(page)
  const { problems } = await askStudy(page, 'getLibrary')
  expect(problems).toEqual([])
  expect(rows.map(({ title, section }) => [title, section])).toEqual([
    ['The GIL', undefined],
    ['On threads', undefined],
    ['Basics', 'Basics'],
    ['When do they help?', 'Basics'],
    ['When do they not?', 'Basics'],
  ])

  await openQuestion(page, 'The GIL')
  await expect(page.locator('article')).toContainText(
    'One lock for the whole interpreter. See what threads are for, and Locks some day; in code, [[threads]]',
  )
  await page.getByRole('link', { name: 'what threads are for' }).click()
  await expect(openTitle(page)).toHaveText('On threads')
  await page.getByRole('link', { name: 'the gil' }).click()
  await expect(openTitle(page)).toHaveText('The GIL')
})

test('broken files are told with their lines, and the rest works', async ({ launch }) => {
  const { page } = await launch({ library: broken })
  const rows = await readRows(page)
  const { problems } = await askStudy(page, 'getLibrary')
  expect(problems.map(({ file, line, code }) => [file, line, code])).toEqual([
    ['topic/fields.en.md', 1, 'field-missing'],
    ['topic/fields.en.md', 4, 'field-invalid'],
    ['topic/fields.en.md', 3, 'field-invalid'],
    ['topic/repeated.en.md', 1, 'id-repeated'],
    ['topic/unclosed.en.md', 1, 'front-matter-open'],
    ['topic/windows-1251.md', 1, 'not-utf8'],
    ['topic/yaml.en.md', 3, 'front-matter-invalid'],
  ])
  expect(rows.filter(({ answered }) => answered)).toHaveLength(2)
  expect(await askStudy(page, 'getQuestion', 'topic/good', 'ru')).toMatchObject({
    lang: 'en',
    answerHtml: '<p>This is.</p>',
    languages: ['en'],
  })
  expect(await askStudy(page, 'getQuestion', 'topic/none', 'ru')).toBeUndefined()
})
