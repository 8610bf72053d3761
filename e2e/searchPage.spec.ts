import { accessibilityFaults } from './accessibility.ts'
import { askStudy } from './askStudy.ts'
import { expect, test, type Page } from './fixture.ts'
import { heading, openPalette, searchLibrary as library } from './searchScreen.ts'

const fieldOf = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'Что найти' })
const found = (page: Page) => page.getByRole('group', { name: 'Вопросы' }).getByRole('option')
const count = (page: Page) => page.getByRole('main').getByRole('status')

async function openPage(page: Page, text: string) {
  const { field } = await openPalette(page)
  await field.fill(text)
  await page.keyboard.press('Shift+Enter')
  await expect(fieldOf(page)).toHaveValue(text)
  await expect(fieldOf(page)).toBeFocused()
}
async function pick(page: Page, menu: string, entry: string) {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitemradio', { name: entry }).click()
}

test('opens from the palette with its text, counts truly and shows context', async ({ launch }) => {
  const { page } = await launch({ library })
  await openPage(page, 'related')
  await expect(found(page)).toHaveCount(2)
  await expect(count(page)).toHaveText(/^2\sвопроса$/)
  await expect(found(page).locator('mark').first()).toHaveText('related')
  await expect(found(page).first()).toContainText('related_name даёт ему имя')
})

test('arrows and Enter open a result; back finds the page as it was left', async ({ launch, clickMenu }) => {
  const { app, page } = await launch({ library })
  await openPage(page, 'related')
  await pick(page, 'Уровень', 'Middle')
  await expect(found(page)).toHaveCount(2)
  await fieldOf(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(found(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Чем select_related отличается от prefetch_related?')).toBeVisible()

  await clickMenu(app, 'back')
  await expect(fieldOf(page)).toHaveValue('related')
  await expect(page.getByRole('button', { name: 'Уровень: Middle' })).toBeVisible()
  await expect(found(page).nth(1)).toHaveAttribute('aria-selected', 'true')
})

test('the text is cleared by its button from the keyboard, and can be typed anew', async ({ launch }) => {
  const { page } = await launch({ library })
  await openPage(page, 'related')
  await expect(found(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Очистить' }).press('Enter')
  await expect(fieldOf(page)).toHaveValue('')
  await expect(fieldOf(page)).toBeFocused()
})

test('the focus goes to the field when there is no more to show', async ({ launch }) => {
  const { page } = await launch()
  await openPage(page, 'тема:django')
  const more = page.getByRole('button', { name: 'Показать ещё' })
  await expect(found(page)).toHaveCount(50)
  await more.press('Enter')
  await expect(more).toBeHidden()
  await expect(fieldOf(page)).toBeFocused()
})

test('each filter lists all that pass it, without a text too', async ({ launch }) => {
  const first = await launch({ library })
  await askStudy(first.page, 'setBookmark', 'python/c-sharp', 'weak')
  await askStudy(first.page, 'writeNote', 'deploy/env-file', 'спросят про ротацию ключей')
  await first.app.close()

  const { page } = await launch({ library })
  await openPage(page, 'python')
  await fieldOf(page).fill('')
  await expect(page.getByRole('heading', { name: 'Поиск по вопросам, ответам и заметкам' })).toBeVisible()

  await pick(page, 'Тема', 'python')
  await expect(count(page)).toHaveText(/^4\sвопроса$/)
  await pick(page, 'Уровень', 'Senior')
  await expect(found(page)).toHaveText([/Когда писать расширение на C/, /Что удивит в Python после C#/])
  await page.getByRole('button', { name: 'В закладках' }).click()
  await expect(found(page)).toHaveText([/Что удивит в Python после C#/])
  await page.getByRole('button', { name: 'Сбросить фильтры' }).click()

  await pick(page, 'Язык вопроса', 'English')
  await expect(count(page)).toHaveText(/^7\sвопросов$/)
  await expect(found(page).first()).toContainText('How do you close a page to guests?Django')
  await page.getByRole('button', { name: 'Сбросить фильтры' }).click()

  await page.getByRole('button', { name: 'С заметкой' }).click()
  await expect(found(page)).toHaveText([/Где хранить пароли приложения/])
  await fieldOf(page).fill('ротацию')
  await expect(page.getByRole('group', { name: 'Мои заметки' }).locator('mark')).toHaveText('ротацию')
})

test('filters are typed with the text, shown with those that are chosen, and give way to them', async ({
  launch,
  clickMenu,
}) => {
  const { app, page } = await launch({ library })
  await openPage(page, 'related')
  await page.keyboard.type(' ур')
  const offered = page.getByRole('listbox', { name: 'Фильтры' }).getByRole('option')
  await expect(offered).toHaveText(/уровень:/)
  await page.keyboard.press('Tab')
  await expect(offered).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await expect(offered.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(fieldOf(page)).toHaveAttribute(
    'aria-activedescendant',
    (await offered.nth(1).getAttribute('id')) ?? '',
  )
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(fieldOf(page)).toHaveValue('related уровень:middle ')
  await expect(offered).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Уровень: Middle' })).toBeVisible()
  await expect(found(page)).toHaveCount(2)

  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('related')
  await clickMenu(app, 'back')
  await expect(fieldOf(page)).toHaveValue('related уровень:middle')

  await pick(page, 'Уровень', 'Junior')
  await expect(fieldOf(page)).toHaveValue('related')
  await expect(page.getByRole('button', { name: 'Уровень: Junior' })).toBeVisible()
  await fieldOf(page).fill('это:слабое')
  await expect(page.getByRole('button', { name: 'Слабо' })).toBeVisible()
  await page.getByRole('button', { name: 'Сбросить фильтры' }).first().click()
  await expect(fieldOf(page)).toHaveValue('')
})

test('says what is the matter when nothing passes, and takes the filters away', async ({ launch }) => {
  const { page } = await launch({ library })
  await openPage(page, 'пароли')
  await pick(page, 'Уровень', 'Senior')
  await expect(page.getByRole('heading', { name: '«пароли» не нашлось' })).toBeVisible()
  await page.getByRole('button', { name: 'Сбросить фильтры' }).last().click()
  await expect(found(page).first()).toContainText('Где хранить пароли приложения?')
})

for (const theme of ['light', 'dark'] as const) {
  test(`the page of results has no accessibility faults in the ${theme} theme`, async ({ launch }) => {
    const first = await launch({ library })
    await askStudy(first.page, 'changeSettings', { theme })
    await askStudy(first.page, 'writeNote', 'django/select-related', 'related: спросят первым')
    await first.app.close()

    const { page } = await launch({ library })
    const { field } = await openPalette(page)
    await field.fill('related')
    await page.keyboard.press('Shift+Enter')
    await expect(page.getByRole('group', { name: 'Мои заметки' })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Тема' }).click()
    await expect(page.getByRole('menuitemradio').first()).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
