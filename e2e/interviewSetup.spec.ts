import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'
import {
  answerField,
  askedTitles,
  finishEarly,
  interviewLibrary as library,
  openSetup,
  startButton,
  typeSeed,
} from './interviewScreen.ts'
import { expectAccessible } from './readerScreen.ts'

test('the same set number asks the same questions', async ({ launch }) => {
  const { page } = await launch({ library })
  const asked = async (seed: string) => {
    await openSetup(page)
    await typeSeed(page, seed)
    await startButton(page).click()
    await expect(answerField(page)).toBeFocused()
    await finishEarly(page)
    await expect(page.getByText(`набор № ${seed}`)).toBeVisible()
    return askedTitles(page)
  }
  const first = await asked('4821')
  expect(first).toHaveLength(8)
  const other = await asked('77')
  expect(other).not.toEqual(first)
  expect(await asked('4821')).toEqual(first)
})

test('a plan that no question fits says why, and what to change', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  await page.getByRole('button', { name: 'любые вопросы' }).click()
  await page.getByRole('menuitemradio', { name: 'только закладки' }).click()
  await expect(page.getByText('Среди закладок подходящих вопросов нет.')).toBeVisible()
  await expect(startButton(page)).toBeDisabled()
  await page.getByRole('button', { name: 'Брать любые вопросы' }).click()
  await expect(startButton(page)).toBeEnabled()
})

test('a library without questions leads to its settings', async ({ launch, userData }) => {
  const empty = join(userData, 'empty')
  await mkdir(empty)
  const { page } = await launch({ library: empty })
  await openSetup(page)
  await expect(page.getByRole('heading', { name: 'Первое интервью короткое' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Настройки библиотеки' }).click()
  await expect(page.getByRole('main', { name: 'Библиотека' })).toBeVisible()
})

test('the parts of the library are taken in and left out with check boxes', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  const part = (name: string) => page.getByRole('checkbox', { name: `${name}:` })
  await expect(part('HTTP')).toBeChecked()
  await part('HTTP').press('Space')
  await expect(page.getByRole('button', { name: '2 темам' })).toBeVisible()
  await expect(part('HTTP')).toHaveAccessibleName('HTTP: подходят 3, не берём')
  await page.getByRole('button', { name: 'Разделы темы «Django»' }).click()
  await part('Модели').press('Space')
  await expect(part('Django')).toHaveJSProperty('indeterminate', true)
  await expect(page.getByRole('button', { name: '1 теме и 1 разделу' })).toBeVisible()
  await expect(page.getByText('всего 3 из 12')).toBeVisible()
  await page.getByRole('checkbox').last().press('Space')
  await part('ORM').press('Space')
  await expect(part('ORM')).toBeChecked()
  await expect(page.getByRole('button', { name: 'разделу «ORM»' })).toBeVisible()
})

test('the set-up of an interview is accessible in both themes', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '12 вопросов' }).press('ArrowDown')
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await expectAccessible(page)
})
