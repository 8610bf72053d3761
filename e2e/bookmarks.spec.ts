import { askStudy } from './askStudy.ts'
import { expect, test } from './fixture.ts'
import {
  cache,
  etag,
  expectAccessible,
  noteField,
  openQuestion,
  openTitle,
  readingLibrary as library,
  sideMode,
} from './readerScreen.ts'
import { searchLibrary } from './searchScreen.ts'

test('B marks the open question as weak and takes the mark away again', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  const bookmark = page.getByRole('button', { name: 'Закладка', exact: true })
  await page.keyboard.press('b')
  await expect(bookmark).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('radio', { name: 'Слабо' })).toBeChecked()
  await expect(page.getByRole('option', { name: cache })).toContainText('Middle')
  await expect(page.getByRole('option', { name: cache }).getByRole('img', { name: 'Слабо' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(bookmark).toHaveAttribute('aria-pressed', 'false')
})

test('1, 2 and 3 say how well it is known, and the counts follow', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: 'Шатко' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Шаткие 1' })).toBeVisible()
  await openQuestion(page, etag)
  await page.keyboard.press('3')
  await expect(page.getByRole('radio', { name: 'Знаю' })).toBeChecked()
  await page.keyboard.press('1')
  await expect(page.getByRole('radio', { name: 'Слабо' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Слабые 1' })).toBeVisible()
  await expect(sideMode(page, 'Закладки')).toContainText('2')
})

test('the keys are letters again where something is typed', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await page.keyboard.press('n')
  await page.keyboard.type('bjk123h?')
  await expect(noteField(page)).toHaveValue('bjk123h?')
  await expect(openTitle(page)).toHaveText(cache)
  await expect(page.getByRole('button', { name: 'Закладка', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})

test('bookmarks are listed by topic and narrowed to a strength', async ({ launch }) => {
  const { page } = await launch({ library })
  await askStudy(page, 'setBookmark', 'web/cache', 'weak')
  await askStudy(page, 'setBookmark', 'web/etag', 'known')
  await page.reload()
  await sideMode(page, 'Закладки').click()
  const options = page.getByRole('option')
  await expect(page.getByRole('group', { name: 'web' })).toBeVisible()
  await expect(options).toHaveCount(2)
  await page.getByRole('button', { name: 'Знаю 1' }).click()
  await expect(options).toHaveText([/ETag/])
  await options.first().press('Enter')
  await expect(openTitle(page)).toHaveText(etag)
})

test('a bookmark that was taken away comes back from the line at the foot, or with Ctrl+Z', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await page.keyboard.press('2')
  await sideMode(page, 'Закладки').click()
  await openQuestion(page, cache)
  await page.keyboard.press('b')
  await expect(page.getByText('Закладок пока нет')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click()
  await expect(page.getByRole('option', { name: cache })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Шатко' })).toBeChecked()

  await page.keyboard.press('b')
  await expect(page.getByText('Закладок пока нет')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('option', { name: cache })).toBeVisible()
})

test('a bookmark whose question is not in the opened library is listed and can be taken away', async ({
  launch,
}) => {
  const first = await launch({ library })
  await openQuestion(first.page, cache)
  await first.page.keyboard.press('2')
  await expect(sideMode(first.page, 'Закладки')).toContainText('1')
  await first.app.close()

  const { page } = await launch({ library: searchLibrary })
  await expect(sideMode(page, 'Закладки')).toContainText('1')
  await sideMode(page, 'Закладки').click()
  await expect(page.getByRole('button', { name: 'Шаткие 1' })).toBeVisible()
  const group = page.getByRole('group', { name: 'Вопросы, которых здесь нет' })
  await expect(group.getByRole('option')).toHaveText([/web\/cache/])
  await openQuestion(page, 'web/cache')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Убрать закладку' }).click()
  await expect(page.getByText('Закладок пока нет')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click()
  await expect(page.getByText('Закладка возвращена')).toBeVisible()
  await expect(group.getByRole('option')).toHaveCount(1)
})

test('the line at the foot goes by itself, but not from under the focus', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await page.clock.install()
  await page.keyboard.press('b')
  await expect(page.getByRole('radio', { name: 'Слабо' })).toBeChecked()
  await page.keyboard.press('b')
  const line = page.getByText('Закладка снята')
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).focus()
  await page.clock.runFor(60_000)
  await expect(line).toBeVisible()
  await page.getByRole('option', { name: cache }).focus()
  await page.clock.runFor(9_000)
  await expect(line).toBeHidden()
})

test('bookmarks are there at the next start', async ({ launch }) => {
  const first = await launch({ library })
  await openQuestion(first.page, cache)
  await first.page.keyboard.press('2')
  await expect(sideMode(first.page, 'Закладки')).toContainText('1')
  await first.app.close()

  const { page } = await launch({ library })
  await expect(page.getByRole('radio', { name: 'Шатко' })).toBeChecked()
  await expect(sideMode(page, 'Закладки')).toContainText('1')
})

test('bookmarks have nothing that axe can find, with and without', async ({ launch }) => {
  const { page } = await launch({ library })
  await sideMode(page, 'Закладки').click()
  await expect(page.getByText('Закладок пока нет')).toBeVisible()
  await expectAccessible(page)
  await sideMode(page, 'Библиотека').click()
  await openQuestion(page, cache)
  await page.keyboard.press('1')
  await sideMode(page, 'Закладки').click()
  await openQuestion(page, cache)
  await page.keyboard.press('b')
  await expect(page.getByText('Закладка снята')).toBeVisible()
  await expectAccessible(page)
})
