import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from './fixture.ts'
import {
  cache,
  cookies,
  etag,
  expectAccessible,
  noteField,
  openQuestion,
  openTitle,
  readingLibrary as library,
} from './readerScreen.ts'

/** The part of the page that scrolls: it is named after the question. */
const reading = (page: Page) => page.getByRole('region', { name: /\?$/ })
const scrollOf = (page: Page) => reading(page).evaluate((region) => Math.round(region.scrollTop))

test('a question is found and opened from the list with the keyboard alone', async ({ launch }) => {
  const { page } = await launch({ library })
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await expect(page.getByRole('option').first()).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(openTitle(page)).toHaveText(etag)
  await expect(page.getByRole('option', { name: etag })).toHaveAttribute('aria-selected', 'true')
  await expect(reading(page)).toBeFocused()
})

test('Space looks at a question without leaving the list', async ({ launch }) => {
  const { page } = await launch({ library })
  await page.getByRole('option').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(openTitle(page)).toHaveText(cache)
  await expect(page.getByRole('option', { name: cache })).toBeFocused()
})

test('with nothing focused the arrows find the list', async ({ launch }) => {
  const { page } = await launch({ library })
  await expect(page.locator('body')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(openTitle(page)).toHaveText(cache)
})

test('the focus goes along when J walks from a row of the list', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  await page.keyboard.press('j')
  await expect(openTitle(page)).toHaveText(cache)
  await page.keyboard.press('j')
  await expect(openTitle(page)).toHaveText(etag)
  await expect(page.getByRole('option', { name: etag })).toBeFocused()
  await reading(page).focus()
  await page.keyboard.press('k')
  await expect(openTitle(page)).toHaveText(cache)
  await expect(reading(page)).toBeFocused()
})

test('a question shows everything that is written about it, and follow-ups only when they are asked for', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  for (const name of ['Ключевые пункты', 'Частые ошибки', 'Что спросят дальше', 'Где прочитать']) {
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }
  await expect(page.getByText('Cookie видит любой сайт')).toBeVisible()
  await expect(page.getByText('Только тот, чей домен в ней указан.')).toBeVisible()
  const answer = page.getByText('Скрипт страницы такую cookie не прочитает.')
  await expect(answer).toBeHidden()
  await page.getByRole('button', { name: 'Что меняет HttpOnly?' }).press('Enter')
  await expect(answer).toBeVisible()
})

test('a question without an answer says so', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, 'Что такое HTTP/3?')
  await expect(page.getByText('У этого вопроса пока нет ответа.')).toBeVisible()
})

test('code is coloured by what it is', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  const colour = (text: string) =>
    page
      .locator('pre')
      .getByText(text, { exact: true })
      .evaluate((element) => getComputedStyle(element).color)
  expect(await colour('"session"')).not.toBe(await colour('# ответ'))
})

test('code is copied whole by a button that works from the keyboard and says what it has done', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  await page.getByRole('button', { name: 'Копировать' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Скопировано' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Скопировано' })).toHaveCount(1)
  await noteField(page).focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(noteField(page)).toHaveValue('response.set_cookie("session", value)  # ответ')
})

test('a link to another question opens it in place', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  await page.getByRole('link', { name: 'кэш' }).press('Enter')
  await expect(openTitle(page)).toHaveText(cache)
  await expect(reading(page)).toBeFocused()
})

test('a link to the web goes to the browser; one that leads nowhere does nothing', async ({ launch }) => {
  const { app, page } = await launch({ library })
  const opened = await app.evaluateHandle(({ shell }) => {
    const addresses: string[] = []
    shell.openExternal = async (url) => void addresses.push(url)
    return addresses
  })
  await openQuestion(page, cookies)
  const address = page.url()
  for (const text of ['нет такого файла', 'файл на диске', 'скрипт']) {
    await page.getByText(text, { exact: true }).click()
  }
  await page.getByRole('link', { name: 'спецификации' }).click()
  await page.getByRole('link', { name: 'MDN: HTTP cookies' }).click()
  await expect
    .poll(() => opened.jsonValue())
    .toEqual([
      'https://www.rfc-editor.org/rfc/rfc6265',
      'https://developer.mozilla.org/docs/Web/HTTP/Cookies',
    ])
  expect(page.url()).toBe(address)
  await expect(openTitle(page)).toContainText(cookies)
})

test('the contents of a long answer, and links within it, lead to their places', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  const heading = page.getByRole('heading', { name: 'Защита' })
  await page.getByRole('navigation', { name: 'Содержание' }).getByRole('link', { name: 'Защита' }).click()
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  await page.getByRole('link', { name: 'сроки' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Срок жизни' })).toBeFocused()
})

test('J and K walk the list, on a Russian keyboard too, and stop at its ends', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  await page.keyboard.press('j')
  await expect(openTitle(page)).toHaveText(cache)
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true }))
  })
  await expect(openTitle(page)).toHaveText(etag)
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(openTitle(page)).toContainText(cookies)
  await expect(page.getByRole('button', { name: 'Предыдущий вопрос' })).toBeDisabled()
})

test('back and forward find each question as far down as it was left', async ({ launch, clickMenu }) => {
  const { app, page } = await launch({ library })
  await openQuestion(page, cookies)
  await page.getByRole('navigation', { name: 'Содержание' }).getByRole('link', { name: 'Защита' }).click()
  await expect.poll(() => scrollOf(page)).toBeGreaterThan(100)
  const left = await scrollOf(page)
  await openQuestion(page, cache)
  expect(await scrollOf(page)).toBe(0)
  await clickMenu(app, 'back')
  await expect(openTitle(page)).toContainText(cookies)
  await expect.poll(() => scrollOf(page)).toBe(left)
  await clickMenu(app, 'forward')
  await expect(openTitle(page)).toHaveText(cache)
})

test('answers that are hidden are shown on Space, one question at a time', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  const answer = page.getByText('Пока ответ свеж')
  await expect(answer).toBeVisible()
  await page.keyboard.press('h')
  await expect(answer).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Ключевые пункты' })).toBeHidden()
  await page.keyboard.press('Space')
  await expect(answer).toBeVisible()
  await page.keyboard.press('j')
  await expect(openTitle(page)).toHaveText(etag)
  await page.getByRole('button', { name: 'Показать ответ' }).click()
  await expect(page.getByText('Чтобы не передавать тело ответа')).toBeVisible()
})

test('a question that is written in both languages is switched in place', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  await page.getByRole('radio', { name: 'EN' }).click()
  await expect(openTitle(page)).toHaveText(/^How does a browser keep/)
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('option', { name: cookies })).toBeVisible()
  await openQuestion(page, cache)
  await expect(page.getByRole('radio', { name: 'EN' })).toBeHidden()
})

test('the other language lasts while one walks the list', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cookies)
  await page.getByRole('radio', { name: 'EN' }).click()
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Следующий вопрос' }).click()
  await expect(openTitle(page)).toHaveText(cache)
  await page.keyboard.press('k')
  await expect(openTitle(page)).toHaveText(/^How does a browser keep/)
})

test('a long address stays in the text, and a picture that is missing is named', async ({
  launch,
  userData,
}) => {
  const folder = join(userData, 'questions')
  await mkdir(folder)
  const address = `https://example.org/${'a'.repeat(300)}`
  await writeFile(join(folder, 'wide.md'), `# Широкий вопрос\n\nСм. <${address}>\n\n![Схема](pic.png)\n`)
  const { page } = await launch({ library: folder })
  await openQuestion(page, 'Широкий вопрос')
  await expect(page.getByText('Нет картинки pic.png')).toBeVisible()
  const beside = await page.getByRole('link', { name: address }).evaluate((link) => {
    const text = link.closest('article')
    return link.getBoundingClientRect().right - (text?.getBoundingClientRect().right ?? 0)
  })
  expect(beside).toBeLessThanOrEqual(0)
})

test('the next start opens the same place', async ({ launch }) => {
  const first = await launch({ library })
  await openQuestion(first.page, cookies)
  await first.page.getByRole('heading', { name: 'Где прочитать' }).scrollIntoViewIfNeeded()
  const left = await scrollOf(first.page)
  expect(left).toBeGreaterThan(100)
  await first.app.close()

  const { page } = await launch({ library })
  await expect(openTitle(page)).toContainText(cookies)
  await expect.poll(() => scrollOf(page)).toBe(left)
})

test('the list narrows to a topic, to what is weak, and to a level', async ({ launch }) => {
  const { page } = await launch({ library })
  await expect(page.getByRole('option')).toHaveCount(4)
  await page.getByRole('treeitem', { name: /^web/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: /^Кэш/ })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('option')).toHaveCount(3)

  await page.getByRole('button', { name: 'Фильтр' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Senior' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveText([/ETag/])
  await page.getByRole('button', { name: /^Слабые 0/ }).click()
  await page.getByRole('button', { name: 'Показать все' }).click()
  await expect(page.getByRole('option')).toHaveCount(3)
})

test('the reader has nothing that axe can find, in light and dark', async ({ launch }) => {
  const { page } = await launch({ library })
  await expectAccessible(page)
  await openQuestion(page, cookies)
  await page.keyboard.press('1')
  await expectAccessible(page)
})
