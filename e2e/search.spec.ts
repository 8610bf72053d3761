import { methodChannels } from '#api/channels.ts'
import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { accessibilityFaults } from './accessibility.ts'
import { askStudy } from './askStudy.ts'
import { expect, test, type ElectronApplication } from './fixture.ts'
import { noteField } from './readerScreen.ts'
import { heading, openPalette, paletteOf, searchLibrary as library } from './searchScreen.ts'

/** Answers searches in the place of the app: at once, but for the text given, whose answer is held back. */
async function holdBack(app: ElectronApplication, text: string) {
  const answer = (title: string): SearchAnswer => ({
    questions: [
      { id: `x/${title}`, lang: 'ru', title: [{ text: `Ответ на ${title}`, match: false }], context: [] },
    ],
    questionCount: 1,
    notes: [],
    noteCount: 0,
    searched: [],
    reading: false,
  })
  const answers = { held: answer(text), other: answer('новое') }
  await app.evaluate(
    ({ ipcMain }, { channel, text, answers }) => {
      const released = new Promise<void>((resolve) => {
        ipcMain.once('release-the-answer', () => resolve())
      })
      ipcMain.removeHandler(channel)
      ipcMain.handle(channel, async (_event, request: { text: string }) => {
        if (request.text !== text) return answers.other
        ipcMain.emit('held')
        await released
        return answers.held
      })
    },
    { channel: methodChannels.search, text, answers },
  )
  return {
    asked: () =>
      app.evaluate(({ ipcMain }) => new Promise<void>((resolve) => ipcMain.once('held', () => resolve()))),
    release: () => app.evaluate(({ ipcMain }) => void ipcMain.emit('release-the-answer')),
  }
}

test('opens by Ctrl+K from anywhere, even from a note that is being written, and gives the focus back', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  const { palette, options } = await openPalette(page)
  await options.filter({ hasText: 'Открыть настройки' }).click()
  await expect(heading(page, 'Чтение и вид')).toBeVisible()

  const slider = page.getByRole('slider', { name: 'Размер текста' })
  await slider.focus()
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await expect(slider).toBeFocused()

  await (await openPalette(page)).field.fill('внешнему ключу')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(noteField(page)).toBeFocused()
  await page.keyboard.type('про обратную связь')
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(noteField(page)).toBeFocused()
})

test('shows results as one types, with what matched marked in title and context', async ({ launch }) => {
  const { page } = await launch({ library })
  const { field, questions, palette } = await openPalette(page)
  await field.pressSequentially('импорт')
  await expect(questions).toHaveCount(1)
  await expect(questions.first()).toContainText('Что происходит при импорте пакета?')
  await expect(questions.locator('mark')).toHaveText(['импорте'])

  await field.fill('решает задачу декоратор')
  await expect(questions.first()).toContainText('Как закрыть страницу от гостей?')
  await expect(questions.first()).toContainText('Функции закрывает декоратор')
  await expect(questions.first().locator('mark')).toHaveText(['декоратор'])
  await expect(palette.getByRole('status')).toHaveText(/вопрос/)
})

test('arrows move through all groups and round the ends; Enter opens', async ({ launch }) => {
  const { page } = await launch({ library })
  const { field, options, selected, palette } = await openPalette(page)
  await field.fill('related')
  await expect(options.first()).toContainText('related')
  await expect(selected).toHaveText((await options.allTextContents())[0] ?? '')

  await page.keyboard.press('ArrowUp')
  await expect(selected).toContainText('на отдельной странице')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(1).getAttribute('id')) ?? '',
  )
  await page.keyboard.press('Home')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('PageUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'false')

  await field.fill('select_related')
  await expect(options.first()).toContainText('Чем select_related')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(heading(page, 'Чем select_related отличается от prefetch_related?')).toBeVisible()
})

test('Enter pressed at once opens what was typed, not what was listed before', async ({ launch }) => {
  const { page } = await launch({ library })
  await openPalette(page)
  await page.keyboard.type('пароли приложения\n')
  await expect(heading(page, 'Где хранить пароли приложения?')).toBeVisible()
})

const identifiers = [
  { typed: 'select_related', first: 'Чем select_related отличается', mark: 'select_related' },
  { typed: '@login_required', first: 'Как закрыть страницу от гостей?', mark: '@login_required' },
  { typed: '__init__.py', first: 'Что происходит при импорте пакета?', mark: '__init__.py' },
  { typed: '.env', first: 'Где хранить пароли приложения?', mark: '.env' },
  { typed: 'C#', first: 'Что удивит в Python после C#?', mark: 'C#' },
]
for (const { typed, first, mark } of identifiers) {
  test(`finds ${typed} as it is typed`, async ({ launch }) => {
    const { page } = await launch({ library })
    const { field, questions } = await openPalette(page)
    await field.pressSequentially(typed)
    await expect(questions.first()).toContainText(first)
    await expect(questions.first().locator('mark').first()).toHaveText(mark)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(first)
  })
}

test('finds my notes, also right after they were written', async ({ launch }) => {
  const { page } = await launch({ library })
  const { field, palette } = await openPalette(page)
  await field.fill('расширение')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(noteField(page)).toBeFocused()
  await page.keyboard.type('сперва профилировщик, потом cython')
  await expect(page.getByText('сохранена')).toBeVisible()

  await openPalette(page)
  await field.fill('профилировщик')
  const found = palette.getByRole('group', { name: 'Мои заметки' }).getByRole('option')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('Когда писать расширение на C?')
  await expect(found.locator('mark')).toHaveText('профилировщик')
})

test('finds topics and commands by their Russian names', async ({ launch }) => {
  const { page } = await launch({ library })
  const { field, palette } = await openPalette(page)
  const actions = palette.getByRole('group', { name: 'Темы и команды' }).getByRole('option')
  await field.fill('развер')
  await expect(actions).toHaveText(/Развёртывание/)
  await expect(actions).toContainText('2\u00a0вопроса')

  await field.fill('темная')
  await expect(actions.first()).toContainText('Тёмная тема')
  await actions.first().click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await openPalette(page)
  await field.fill('клавиши')
  await actions.first().click()
  await expect(page.getByRole('dialog', { name: 'Клавиши' })).toBeVisible()
})

test('lists what was opened of late while nothing is typed, and Tab leaves questions only', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  const { field, palette, options } = await openPalette(page)
  await field.fill('конструктор')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Чем конструктор отличается от метода __init__?')).toBeVisible()

  await openPalette(page)
  await expect(field).toHaveValue('')
  const recent = palette.getByRole('group', { name: 'Недавно открытые' }).getByRole('option')
  await expect(recent.first()).toContainText('Чем конструктор отличается от метода __init__?')

  await field.fill('python')
  await expect(palette.getByRole('group', { name: 'Темы и команды' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  await expect(palette.getByRole('group', { name: 'Темы и команды' })).toBeHidden()
  await expect(options.first()).toContainText('Python')
})

test('a late answer never takes the place of a newer one', async ({ launch }) => {
  const { app, page } = await launch({ library })
  const { field, questions, options } = await openPalette(page)
  const { asked, release } = await holdBack(app, 'старое')
  const old = asked()
  await field.fill('старое')
  await old
  await field.fill('новое')
  await expect(questions).toHaveText([/Ответ на новое/])
  await release()
  // One more round through the same channel: whatever came before it has been dealt with.
  await askStudy(page, 'search', { text: 'ещё', prefer: 'ru', limit: 1 })
  await expect(options.first()).toContainText('Ответ на новое')
})

test('says so when nothing is found', async ({ launch }) => {
  const { page } = await launch({ library })
  const { field, palette } = await openPalette(page)
  await field.fill('щщщщщщ')
  await expect(palette.getByRole('heading', { name: '«щщщщщщ» не нашлось' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`the palette has no accessibility faults in the ${theme} theme`, async ({ launch }) => {
    const first = await launch({ library })
    await askStudy(first.page, 'changeSettings', { theme })
    await askStudy(first.page, 'writeNote', 'django/select-related', 'related: спросят первым')
    await first.app.close()

    const { page } = await launch({ library })
    const { field, questions } = await openPalette(page)
    await expect(field).toHaveValue('')
    expect(await accessibilityFaults(page)).toEqual([])
    await field.fill('related django')
    await expect(questions.first()).toContainText('related')
    expect(await accessibilityFaults(page)).toEqual([])
    await field.fill('щщщщщщ')
    await expect(paletteOf(page).palette.getByRole('heading', { name: /не нашлось/ })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
