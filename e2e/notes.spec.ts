import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

test('N goes to the note and Escape back to the page', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await page.keyboard.press('n')
  await expect(noteField(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: cache })).toBeFocused()
})

test('what is typed is on the disk within a second of the last key', async ({ launch, userData }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await noteField(page).pressSequentially('Сказать про **Vary**')
  await expect
    .poll(() => readFile(join(userData, 'notes.json'), 'utf8').catch(() => ''), {
      timeout: 1000,
      intervals: [50],
    })
    .toContain('Сказать про **Vary**')
  await expect(page.getByText('сегодня, сохранена')).toBeVisible()
})

test('what is typed just before another question is opened is kept, and on the right question', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await noteField(page).pressSequentially('про кэш')
  await page.getByRole('button', { name: 'Следующий вопрос' }).click()
  await expect(openTitle(page)).toHaveText(etag)
  await expect(noteField(page)).toHaveValue('')
  await noteField(page).pressSequentially('про ETag')
  await page.getByRole('button', { name: 'Предыдущий вопрос' }).click()
  await expect(noteField(page)).toHaveValue('про кэш')
  await page.getByRole('button', { name: 'Следующий вопрос' }).click()
  await expect(noteField(page)).toHaveValue('про ETag')
  await expect
    .poll(async () => Object.values(await askStudy(page, 'getNotes')).map(({ text }) => text))
    .toEqual(['про кэш', 'про ETag'])
})

test('what is typed as the window closes is kept', async ({ launch }) => {
  const first = await launch({ library })
  await openQuestion(first.page, cache)
  await noteField(first.page).pressSequentially('в последний миг')
  await first.app.close()

  const { page } = await launch({ library })
  await expect(noteField(page)).toHaveValue('в последний миг')
})

test('a note that says it is saved outlives a process that is killed', async ({ launch }) => {
  const first = await launch({ library })
  await openQuestion(first.page, cache)
  await noteField(first.page).pressSequentially('переживёт')
  await expect(first.page.getByText('сегодня, сохранена')).toBeVisible()
  const gone = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await gone

  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await expect(noteField(page)).toHaveValue('переживёт')
})

test('a note that is emptied is gone', async ({ launch }) => {
  const { page } = await launch({ library })
  await openQuestion(page, cache)
  await noteField(page).fill('ненадолго')
  await expect(sideMode(page, 'Заметки')).toContainText('1')
  await noteField(page).fill('')
  await expect(sideMode(page, 'Заметки')).not.toContainText('1')
})

test('notes are listed with their first lines, the last changed first', async ({ launch }) => {
  const { page } = await launch({ library })
  await sideMode(page, 'Заметки').click()
  await expect(page.getByText('Здесь будут ваши слова')).toBeVisible()
  await sideMode(page, 'Библиотека').click()
  for (const [title, text] of [
    [cache, 'первая заметка'],
    [etag, 'вторая заметка'],
  ] as const) {
    await openQuestion(page, title)
    await noteField(page).fill(text)
    await expect(page.getByText('сегодня, сохранена')).toBeVisible()
  }
  await sideMode(page, 'Заметки').click()
  await expect(page.getByRole('option')).toHaveText([/ETag.*вторая заметка/, /кэша.*первая заметка/])
  await page.getByRole('option').last().press('Enter')
  await expect(noteField(page)).toHaveValue('первая заметка')
})

test('a note whose question is not in the opened library is listed, read, edited and emptied', async ({
  launch,
}) => {
  const first = await launch({ library })
  await openQuestion(first.page, cache)
  await noteField(first.page).fill('про кэш')
  await expect(first.page.getByText('сегодня, сохранена')).toBeVisible()
  await first.app.close()

  const { page } = await launch({ library: searchLibrary })
  await expect(sideMode(page, 'Заметки')).toContainText('1')
  await sideMode(page, 'Заметки').click()
  const group = page.getByRole('group', { name: 'Вопросы, которых здесь нет' })
  await expect(group.getByRole('option')).toHaveText([/web\/cache.*про кэш/])
  await openQuestion(page, 'web/cache')
  await expect(page.getByText('Этого вопроса нет в открытой библиотеке.')).toBeVisible()
  await expect(noteField(page)).toHaveValue('про кэш')
  await expectAccessible(page)

  await page.keyboard.press('n')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' и Vary')
  await expect(group.getByRole('option')).toHaveText([/про кэш и Vary/])
  await noteField(page).fill('')
  await expect(page.getByText('Здесь будут ваши слова')).toBeVisible()
  await expect(noteField(page)).toBeFocused()
  await noteField(page).fill('заново')
  await expect(group.getByRole('option')).toHaveText([/заново/])
})

test('the note folds away and stays so', async ({ launch }) => {
  const first = await launch({ library })
  await openQuestion(first.page, cache)
  await first.page.getByRole('button', { name: 'Свернуть заметку' }).click()
  await expect(noteField(first.page)).toBeHidden()
  await first.app.close()

  const { page } = await launch({ library })
  await expect(page.getByRole('button', { name: 'Развернуть заметку' })).toBeVisible()
  await expect(noteField(page)).toBeHidden()
  await page.keyboard.press('n')
  await expect(noteField(page)).toBeFocused()
})

test('notes have nothing that axe can find, with and without', async ({ launch }) => {
  const { page } = await launch({ library })
  await sideMode(page, 'Заметки').click()
  await expectAccessible(page)
  await sideMode(page, 'Библиотека').click()
  await openQuestion(page, cache)
  await noteField(page).fill('своими словами')
  await sideMode(page, 'Заметки').click()
  await openQuestion(page, cache)
  await expectAccessible(page)
})
