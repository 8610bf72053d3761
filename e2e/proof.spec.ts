import { resolve } from 'node:path'
import { expect, test, type Page } from './fixture.ts'
import { expectAccessible, openQuestion, openTitle } from './readerScreen.ts'
import { openPalette } from './searchScreen.ts'

/** One question that is proved, one that cannot be, and one whose proof is not in the folder. */
const library = resolve(import.meta.dirname, 'fixtures/proved')
const cookies = 'Когда браузер отправит cookie?'
const etag = 'Зачем нужен ETag?'
const vary = 'Что делает Vary?'

const badge = (page: Page) => page.getByRole('button', { name: /^Проверено на / })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Чем это проверено' })

test('the badge says on what an answer was proved, and shows the program, by keyboard', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  await expect(badge(page)).toHaveText('Проверено на Flask 3.1.3, Werkzeug 3.1.9')
  await badge(page).focus()
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toContainText('checks/tests/web/test_cookies.py')
  await expect(sheet(page)).toContainText('def test_a_cookie_goes_to_its_path_alone():')
  await expect(sheet(page).locator('.syn-keyword').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()
  await expect(badge(page)).toBeFocused()
})

test('an answer that nothing can prove has no badge and says why', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, etag)
  await expect(badge(page)).toHaveCount(0)
  await expect(page.getByText('Запуском не проверено: проверить может только браузер')).toBeVisible()
})

test('a badge without its program says that it is not there', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, vary)
  await badge(page).click()
  await expect(sheet(page)).toContainText('Самой программы в этой папке нет')
})

test('related questions lead on, and those that are not there are not offered', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  const related = page.locator('section', { has: page.getByRole('heading', { name: 'Связанные вопросы' }) })
  await expect(related.getByRole('link')).toHaveText([etag])
  await related.getByRole('link').click()
  await expect(openTitle(page)).toHaveText(etag)
})

test('a diagram is drawn in both themes and told to a screen reader', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  const diagram = page.getByRole('img', { name: 'Сервер ставит cookie, браузер возвращает её' })
  await expect(diagram.getByText('Set-Cookie')).toBeVisible()
  const inks: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator(`html[data-theme=${colorScheme}]`)).toBeAttached()
    const colours = await diagram.evaluate((drawing) => ({
      text: getComputedStyle(drawing.querySelector('text')!).fill,
      page: getComputedStyle(document.querySelector('main')!).backgroundColor,
    }))
    expect(colours.text).not.toBe(colours.page)
    inks.push(colours.text)
  }
  expect(inks[0]).not.toBe(inks[1])
  await expectAccessible(page)
})

test('a diagram that cannot be drawn is shown as it is written', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  await expect(page.locator('pre', { hasText: 'это не диаграмма' })).toBeVisible()
})

test('a question is found by a word that means the same, and its title shows no backticks', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  const { questions } = await openPalette(page)
  await page.keyboard.type('печенька')
  await expect(questions.first()).toContainText(cookies)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('etag')
  await expect(questions.first()).toContainText(etag)
})
