import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { accessibilityFaults } from './accessibility.ts'
import { expect, pressMenuKeys, test, type Page } from './fixture.ts'
import { searchLibrary as search } from './searchScreen.ts'

const broken = resolve(import.meta.dirname, 'fixtures/broken')

async function openSettings(page: Page, name = 'Чтение и вид') {
  await pressMenuKeys(page, 'CmdOrCtrl+,')
  await page
    .getByRole('navigation', { name: /Настройки|Settings/ })
    .getByRole('link', { name })
    .click()
  await expect(page.getByRole('main', { name })).toBeVisible()
}
const choice = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name })
const backgroundOf = (page: Page) =>
  page.getByRole('main').evaluate((main) => getComputedStyle(main).backgroundColor)
const sampleSize = (page: Page) =>
  page
    .getByText(/Запрос выполняется/)
    .evaluate((sample) => Number.parseFloat(getComputedStyle(sample).fontSize))

test('the theme is light, dark or the system’s, at once, and is remembered', async ({ launch }) => {
  const first = await launch({ library: search })
  await openSettings(first.page)
  await first.page.emulateMedia({ colorScheme: 'dark' })
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await first.page.emulateMedia({ colorScheme: 'light' })
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'light')
  const light = await backgroundOf(first.page)

  await choice(first.page, 'Тема', 'Тёмная').click()
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await backgroundOf(first.page)).not.toBe(light)
  await first.app.close()

  const { page } = await launch({ library: search })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await openSettings(page)
  await expect(choice(page, 'Тема', 'Тёмная')).toBeChecked()
  await choice(page, 'Тема', 'Светлая').click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await choice(page, 'Тема', 'Как в системе').click()
  // The app settles the scheme of the page itself when it is told to follow the system, and may do so after the test.
  await expect(async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 500 })
  }).toPass({ timeout: 5000 })
})

test('the language of the interface changes every word, and back', async ({ launch }) => {
  const { page } = await launch({ library: search })
  const words = () => page.locator('body').innerText()
  const pages = {
    ru: ['Чтение и вид', 'Библиотека', 'Повторение', 'Клавиши', 'Данные', 'О программе'],
    en: ['Reading and look', 'Library', 'Review', 'Keys', 'Data', 'About'],
  }
  await openSettings(page)
  await choice(page, 'Интерфейс', 'English').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const name of pages.en) {
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click()
    await expect(page.getByRole('main', { name })).toBeVisible()
    // What is left in Cyrillic names a language in its own words, or a section of the questions.
    const left = (await words()).match(/\p{Script=Cyrillic}[\p{Script=Cyrillic} ]*/gu) ?? []
    expect([...new Set(left.map((word) => word.trim()))].filter((word) => !sections.has(word))).toEqual(
      name === 'Reading and look' ? ['Русский'] : [],
    )
  }

  await openSettings(page, 'Reading and look')
  await choice(page, 'Interface', 'Русский').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  for (const name of pages.ru) {
    await page.getByRole('navigation', { name: 'Настройки' }).getByRole('link', { name }).click()
    await expect(page.getByRole('main', { name })).toBeVisible()
  }
})
/** The sections of the questions in the side bar follow the language of the questions. */
const sections = new Set(['Запросы', 'Представления', 'Модели', 'Модули', 'Классы', 'Язык', 'Настройка'])

test('the language of the questions is another setting', async ({ launch }) => {
  const { page } = await launch({ library: search })
  await openSettings(page)
  await choice(page, 'Вопросы', 'English').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')

  await pressMenuKeys(page, 'CmdOrCtrl+K')
  const palette = page.getByRole('dialog', { name: 'Поиск и команды' })
  await palette.getByRole('combobox').fill('@login_required')
  await expect(palette.getByRole('option').first()).toContainText('How do you close a page to guests?')
})

test('text size, font and line change the reading at once and are remembered', async ({ launch }) => {
  const first = await launch({ library: search })
  await openSettings(first.page)
  const before = await sampleSize(first.page)
  const slider = first.page.getByRole('slider', { name: 'Размер текста' })
  await slider.focus()
  await first.page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuenow', '130')
  await expect.poll(() => sampleSize(first.page)).toBeGreaterThan(before * 1.25)
  await first.page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuenow', '125')
  await choice(first.page, 'Шрифт для чтения', 'Golos Text').click()
  await choice(first.page, 'Ширина строки', 'Узкая').click()
  await first.page.getByText('Скрывать ответы').click()
  await expect(first.page.getByRole('switch', { name: 'Скрывать ответы' })).toBeChecked()
  const chosen = await sampleSize(first.page)
  await first.app.close()

  const { page } = await launch({ library: search })
  await openSettings(page)
  expect(await sampleSize(page)).toBe(chosen)
  await expect(page.getByRole('slider', { name: 'Размер текста' })).toHaveAttribute('aria-valuenow', '125')
  await expect(choice(page, 'Шрифт для чтения', 'Golos Text')).toBeChecked()
  await expect(choice(page, 'Ширина строки', 'Узкая')).toBeChecked()
  await expect(page.getByRole('switch', { name: 'Скрывать ответы' })).toBeChecked()
  const font = await page
    .getByText(/Запрос выполняется/)
    .evaluate((sample) => getComputedStyle(sample).fontFamily)
  expect(font).toContain('Golos Text')
})

test('what is wrong with the files of a folder is said with its place, in Russian', async ({ launch }) => {
  const { page } = await launch({ library: broken })
  await openSettings(page, 'Библиотека')
  await expect(page.getByRole('main')).toContainText('broken')
  const problems = page.getByRole('main').getByRole('listitem')
  const said = async (file: string) => (await problems.filter({ hasText: file }).allInnerTexts()).join('\n')

  expect(await said('topic/unclosed.en.md')).toMatch(/:1\n+Шапка файла открыта строкой --- и не закрыта\./)
  expect(await said('topic/windows-1251.md')).toContain('Файл сохранён не в UTF-8.')
  expect(await said('topic/yaml.en.md')).toContain('не читается как YAML')
  expect(await said('topic/repeated.en.md')).toContain('с таким id на этом языке уже есть')
  // The reasons of the schema are translated with the rest.
  expect(await said('topic/fields.en.md')).not.toMatch(/must (be|have|not)/)

  await page.getByRole('button', { name: 'Вернуть встроенные' }).click()
  await expect(page.getByText('Вопросы вместе с приложением')).toBeVisible()
  await expect(problems).toHaveCount(0)
})

test('thousands of remarks come a hundred at a time, and the list says why it is empty', async ({
  launch,
  userData,
}) => {
  const folder = join(userData, 'questions')
  await mkdir(folder)
  for (let n = 0; n < 250; n += 1) await writeFile(join(folder, `${n}.md`), Uint8Array.of(0xff, 0xfe, 0xfd))
  const { page } = await launch({ library: folder })
  await expect(page.getByText('Прочитано 0 вопросов, замечаний: 250')).toBeVisible()
  await page.getByRole('button', { name: 'Показать замечания' }).click()
  const problems = page.getByRole('main').getByRole('listitem')
  await expect(problems).toHaveCount(100)
  await page.getByRole('button', { name: 'Показать ещё 100' }).click()
  await expect(problems).toHaveCount(200)
  await expect(problems.nth(100)).toBeFocused()
  await page.getByRole('button', { name: 'Показать ещё 50' }).click()
  await expect(problems).toHaveCount(250)
  await expect(page.getByRole('button', { name: /^Показать ещё/ })).toBeHidden()
})

test('the list of questions leads to the remarks on files', async ({ launch }) => {
  const { page } = await launch({ library: broken })
  await page.getByRole('link', { name: /замечани. к файлам/ }).click()
  await expect(page.getByRole('main', { name: 'Библиотека' })).toBeVisible()
})

test('the folder of the data is shown on request', async ({ launch, userData }) => {
  const { app, page } = await launch({ library: search })
  const opened = await app.evaluateHandle(({ shell }) => {
    const opened: string[] = []
    shell.openPath = async (path) => {
      opened.push(path)
      return ''
    }
    return opened
  })
  await openSettings(page, 'Данные')
  await page.getByRole('button', { name: 'Открыть папку' }).click()
  await expect.poll(() => opened.jsonValue()).toEqual([userData])
})

test('the table of keys opens by ?, has those of the menu, and gives the focus back', async ({ launch }) => {
  const { app, page } = await launch({ library: search })
  const ofMenu = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .flatMap(({ id, accelerator }) =>
        id ? (/^CmdOrCtrl\+(.)$/.exec(String(accelerator))?.[1] ?? []) : [],
      ),
  )
  expect(ofMenu).toContain('K')
  await openSettings(page)
  const link = page.getByRole('link', { name: 'Данные' })
  await link.focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Клавиши' })
  await expect(dialog.getByText('Поиск и команды')).toBeVisible()
  for (const key of ofMenu) await expect(dialog.getByText(`Ctrl + ${key}`, { exact: true })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(link).toBeFocused()
})

test('keys without Ctrl can be switched off, for those whom they get in the way of', async ({ launch }) => {
  const { page } = await launch({ library: search })
  const dialog = page.getByRole('dialog', { name: 'Клавиши' })
  const toggle = page.getByRole('switch', { name: 'Клавиши без Ctrl' })
  await openSettings(page, 'Клавиши')
  await toggle.click()
  await expect(toggle).not.toBeChecked()
  await page.keyboard.press('?')
  await expect(dialog).toBeHidden()

  await toggle.click()
  await expect(toggle).toBeChecked()
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
})

for (const theme of ['Светлая', 'Тёмная']) {
  test(`settings have no accessibility faults in the theme «${theme}»`, async ({ launch }) => {
    const { page } = await launch({ library: broken })
    await openSettings(page)
    await choice(page, 'Тема', theme).click()
    for (const name of ['Чтение и вид', 'Библиотека', 'Повторение', 'Клавиши', 'Данные', 'О программе']) {
      await page.getByRole('link', { name }).click()
      await expect(page.getByRole('main', { name })).toBeVisible()
      expect(await accessibilityFaults(page), name).toEqual([])
    }
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Клавиши' })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
