import { accessibilityFaults } from './accessibility.ts'
import { expect, test } from './fixture.ts'
import { openPalette, searchLibrary as library } from './searchScreen.ts'

const ways = [
  { way: 'as it is written', typed: 'select_related', first: 'Чем select_related' },
  { way: 'by a part', typed: 'prefetch', first: 'Чем select_related' },
  { way: 'in another case', typed: 'импорта пакетов', first: 'Что происходит при импорте' },
  { way: 'by its beginning', typed: 'конструк', first: 'Чем конструктор' },
  { way: 'misspelt', typed: 'декаратор', first: 'Как закрыть', searched: 'декоратор (опечатка)' },
  {
    way: 'in the Russian layout',
    typed: 'вусщкфещк',
    first: 'Как закрыть',
    searched: 'decorator (другая раскладка)',
  },
  {
    way: 'in the Latin layout',
    typed: 'gfhjkb',
    first: 'Где хранить',
    searched: 'пароли (другая раскладка)',
  },
  { way: 'in Latin letters', typed: 'paroli', first: 'Где хранить', searched: 'пароли (транслит)' },
  {
    way: 'in Russian letters',
    typed: 'селект рилейтед',
    first: 'Чем select_related',
    searched: 'related (транслит)',
  },
  { way: 'in English, written in Russian', typed: 'extension', first: 'Когда писать расширение' },
  { way: 'in Russian, written in English', typed: 'мониторинг', first: 'What does a health check prove?' },
  {
    way: 'in several ways at once',
    typed: 'repozitorij gfhjkb',
    first: 'Где хранить',
    searched: 'пароли (другая раскладка), репозиторий (транслит)',
  },
]
test('finds it however it is typed, and says what was looked for instead', async ({ launch }) => {
  const { page } = await launch({ library })
  const { field, palette, questions } = await openPalette(page)
  const status = palette.getByRole('status')
  for (const { way, typed, first, searched } of ways) {
    await field.fill(typed)
    await expect(questions.first(), way).toContainText(first)
    if (searched === undefined) await expect(status, way).not.toContainText('Искали')
    else await expect(status, way).toContainText(`Искали: ${searched}`)
  }
  await expect(palette.getByText('Искали:').first()).toHaveText(
    'Искали: пароли другая раскладка репозиторий транслит',
  )
  expect(await accessibilityFaults(page)).toEqual([])
})

test('filters are typed, and completed from the keyboard', async ({ launch }) => {
  const { page } = await launch({ library })
  const { field, palette, options, questions, selected } = await openPalette(page)
  await expect(palette.getByRole('button', { name: 'уровень:' })).toBeVisible()
  const chips = palette.getByRole('group', { name: 'Фильтры' }).getByRole('button')

  await page.keyboard.type('related те')
  await expect(options.last()).toContainText('тема:')
  await expect(selected).toContainText('related')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('related тема:')
  await expect(options.filter({ hasText: /^тема:/ })).toHaveCount(3)
  await page.keyboard.type('пит')
  await expect(options.filter({ hasText: /^тема:/ })).toHaveCount(0)
  await expect(palette.getByText('нет значения «пит», ищем как слово').first()).toBeVisible()
  await expect(palette.getByRole('status')).toContainText('Есть: ')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace')
  await page.keyboard.type('разв')
  await expect(selected).toContainText('тема:Развёртывание')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('related тема:Развёртывание ')
  await expect(chips).toHaveText(/тема: Развёртывание/)

  await field.fill('ещзшсЖdjango related язык:en')
  await expect(chips).toHaveText([/тема: Django/, /язык: English/])
  await expect(questions.first()).toContainText('related_name for?')
  expect(await accessibilityFaults(page)).toEqual([])
  await chips.last().click()
  await expect(field).toHaveValue('ещзшсЖdjango related')
  await expect(field).toBeFocused()

  await page.keyboard.press('Shift+Tab')
  await expect(palette.getByRole('button', { name: 'только вопросы' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
