import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test, type ElectronApplication, type Page } from './fixture.ts'
import {
  cache,
  cookies,
  expectAccessible,
  noteField,
  openQuestion,
  openTitle,
  readingLibrary as library,
  sideMode,
} from './readerScreen.ts'

const list = (page: Page) => page.getByRole('region', { name: 'Список вопросов' })
const edge = (page: Page) => page.getByRole('separator', { name: 'Ширина списка' })
const widthOf = async (page: Page) => Math.round((await list(page).boundingBox())?.width ?? 0)

async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setBounds(size), {
    width,
    height,
  })
  // The frame of a real window takes some of its size.
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeGreaterThan(width - 40)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(width)
}

test('everything is within reach at 900 × 600', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await resize(app, page, 900, 600)
  await openQuestion(page, cookies)
  const overflow = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth - innerWidth,
    height: document.documentElement.scrollHeight - innerHeight,
  }))
  expect(overflow).toEqual({ width: 0, height: 0 })
  for (const name of ['Следующий вопрос', 'Настройки', 'Темы', 'Фильтр']) {
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  }
  await expect(noteField(page)).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('radio', { name: 'Знаю' })).toBeInViewport({ ratio: 1 })

  await page.getByRole('button', { name: 'Темы' }).press('Enter')
  await page.getByRole('treeitem', { name: /^Кэш/ }).press('Enter')
  await expect(page.getByRole('option')).toHaveCount(3)
  await expectAccessible(page)
})

test('the way to the neighbours is within reach at twice the size', async ({ launch }) => {
  const { page } = await launch({ library })
  await page.setViewportSize({ width: 640, height: 400 })
  await openQuestion(page, cookies)
  for (const name of ['Закладка', 'Предыдущий вопрос', 'Следующий вопрос']) {
    await expect(page.getByRole('main').getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  }
  await page.getByRole('radio', { name: 'Шатко' }).click()
  await expect(page.getByRole('radio', { name: 'Шатко' })).toBeChecked()
  await expectAccessible(page)
})

test('an interview that was left says in the sidebar how far it has come', async ({ launch }) => {
  const { page } = await launch({ library })
  await askStudy(page, 'startInterview', {
    lang: 'ru',
    scopes: [],
    levels: [],
    questions: 2,
    answerSeconds: 60,
    onlyBookmarked: false,
    mode: 'coach',
    answerBy: 'typing',
    readAloud: false,
    seed: 1,
  })
  await page.reload()
  await expect(sideMode(page, 'Интервью')).toContainText('1 из 2')
  await expect(sideMode(page, 'Интервью 1 из 2 не закончено')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Незаконченное интервью' })).toBeAttached()
  await page.setViewportSize({ width: 900, height: 600 })
  await expect(sideMode(page, 'Интервью 1 из 2 не закончено')).toBeVisible()
  await expectAccessible(page)
})

test('in the rail a name comes up beside its icon', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await resize(app, page, 900, 600)
  await page.getByRole('button', { name: 'Библиотека' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip')).toContainText('Закладки')
})

test('a wide window has the note beside the article', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await resize(app, page, 1920, 1080)
  await openQuestion(page, cookies)
  const article = await page.getByRole('article').boundingBox()
  const note = await noteField(page).boundingBox()
  expect(note?.x).toBeGreaterThanOrEqual((article?.x ?? 0) + (article?.width ?? 0))
  expect(note?.y).toBeLessThan(200)
  await expectAccessible(page)
})

test('the list is made wider from the keyboard, within its limits, and stays so', async ({ launch }) => {
  const first = await launch({ library })
  const usual = await widthOf(first.page)
  await edge(first.page).focus()
  await first.page.keyboard.press('ArrowRight')
  await expect.poll(() => widthOf(first.page)).toBe(usual + 16)
  await first.page.keyboard.press('End')
  await expect.poll(() => widthOf(first.page)).toBe(420)
  await expect(edge(first.page)).toHaveAttribute('aria-valuenow', '420')
  await first.page.keyboard.press('ArrowRight')
  await first.page.keyboard.press('ArrowLeft')
  await expect.poll(() => widthOf(first.page)).toBe(404)
  await first.app.close()

  const { page } = await launch({ library })
  await expect.poll(() => widthOf(page)).toBe(404)
  await edge(page).press('Enter')
  await expect.poll(() => widthOf(page)).toBe(usual)
})

test('the list is made narrower with the mouse, and a double click gives it back its width', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  const usual = await widthOf(page)
  const box = await edge(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, 300]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 50, y, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => widthOf(page)).toBe(usual - 50)
  await edge(page).dblclick()
  await expect.poll(() => widthOf(page)).toBe(usual)
})

test('the list is hidden and shown, and stays hidden at the next start', async ({ launch, clickMenu }) => {
  const first = await launch({ library })
  await openQuestion(first.page, cache)
  await clickMenu(first.app, 'toggle-list')
  await expect(list(first.page)).toBeHidden()
  await first.page.keyboard.press('j')
  await expect(openTitle(first.page)).toHaveText('Зачем нужен ETag?')
  await first.app.close()

  const { page } = await launch({ library })
  await expect(openTitle(page)).toBeVisible()
  await expect(list(page)).toBeHidden()
  await page.getByRole('button', { name: 'Показать список' }).click()
  await expect(list(page)).toBeVisible()
})

test('a file of the person’s that cannot be read is named until the message is put away', async ({
  launch,
  userData,
}) => {
  await writeFile(join(userData, 'bookmarks.json'), '{ "version": 1, "bookmarks": {')
  const { page } = await launch({ library })
  const messages = page.getByRole('status', { name: 'Сообщения' })
  await expect(messages).toContainText(/bookmarks\.json.*bookmarks\.unreadable-.*\.json/)
  await expectAccessible(page)
  await messages.getByRole('button', { name: 'Закрыть' }).press('Enter')
  await expect(messages).toBeHidden()
})

test('F6 walks the panes, and Shift with it walks back', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await page.keyboard.press('Escape')
  const library_ = page.getByRole('button', { name: 'Библиотека' })
  const stops = [
    page.getByRole('region', { name: cache }),
    noteField(page),
    library_,
    page.getByRole('option', { name: cache }),
  ]
  for (const stop of stops) {
    await page.keyboard.press('F6')
    await expect(stop).toBeFocused()
  }
  await page.keyboard.press('Shift+F6')
  await expect(library_).toBeFocused()
})
