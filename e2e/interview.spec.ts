import { expect, test, type Page } from './fixture.ts'
import {
  answer,
  answerField,
  askedTitles,
  fact,
  finishEarly,
  gradeAndGoOn,
  interviewLibrary as library,
  openSetup,
  startButton,
  startInterview,
  typeSeed,
  typeValue,
} from './interviewScreen.ts'
import { expectAccessible, sideMode } from './readerScreen.ts'

const question = (page: Page) => page.getByRole('heading', { level: 1 })

test('an interview is sat from its plan to its report with the keyboard alone', async ({ launch }) => {
  const { page } = await launch({ library })
  const keys = page.keyboard
  await sideMode(page, 'Интервью').focus()
  await keys.press('Enter')
  const questions = page.getByRole('button', { name: '12 вопросов' })
  for (
    let tabs = 0;
    tabs < 12 && !(await questions.evaluate((one) => one === document.activeElement));
    tabs += 1
  )
    await keys.press('Tab')
  await expect(questions).toBeFocused()

  await keys.type('2')
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: '2 вопроса' })).toBeFocused()
  await keys.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'всем темам' })).toBeFocused()
  await keys.press('ArrowDown')
  await expect(page.getByRole('menuitemcheckbox', { name: 'все темы' })).toBeFocused()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await keys.press('Escape')
  await expect(page.getByRole('button', { name: 'Django', exact: true })).toBeFocused()
  await keys.press('ArrowLeft')
  await expect(page.getByRole('button', { name: '2 вопроса' })).toBeFocused()
  await startButton(page).focus()
  await keys.press('Enter')

  await answer(page, 'Первый ответ', 2)
  await expect(page.getByText('Первый ответ')).toBeVisible()
  const points = page.getByRole('checkbox')
  await expect(points.first()).toBeFocused()
  await keys.press('Space')
  await expect(points.first()).toBeChecked()
  await keys.press('ArrowDown')
  await expect(points.nth(1)).toBeFocused()
  await keys.press('Space')
  await keys.press('Space')
  await expect(points.nth(1)).toHaveAttribute('aria-checked', 'mixed')
  await expect(page.getByText('1,5 из 4')).toBeVisible()
  await gradeAndGoOn(page, 4)

  await answer(page, 'Второй ответ', 3)
  await gradeAndGoOn(page, 1)

  await expect(fact(page, 'Ответы')).toHaveText('2 из 2')
  await expect(fact(page, 'Точность')).toHaveText('2,5 из 4')
  await expect(fact(page, 'Полнота')).toHaveText('1,5 из 8')
  await expect(page.getByRole('region', { name: 'Уверенно и неверно' })).toContainText('Второй ответ')

  await sideMode(page, 'Интервью').press('Enter')
  await expect(page.getByRole('button', { name: '2 вопроса' })).toBeVisible()
  await page.getByRole('link', { name: /19 %/ }).press('Enter')
  await expect(fact(page, 'Ответы')).toHaveText('2 из 2')
})

test('the answer is not shown before the person has said how sure they are', async ({ launch }) => {
  const { page } = await launch({ library })
  await startInterview(page, 2)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Сначала отметьте, насколько уверены.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Наугад' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Образцовый ответ' })).toBeHidden()
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('radio', { name: 'Наугад' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Образцовый ответ' })).toBeVisible()
})

test('a question can be flagged or skipped, and the interview finished early', async ({ launch }) => {
  const { page } = await launch({ library })
  await startInterview(page, 4)
  const first = await question(page).innerText()
  await page.getByRole('button', { name: 'Отметить флажком' }).click()
  await expect(page.getByRole('button', { name: 'С флажком' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Пропустить' }).click()
  await expect(question(page)).not.toHaveText(first)
  await answer(page, 'Ответ', 1)
  await gradeAndGoOn(page, 3)
  await answerField(page).fill('Не успел')
  await page.getByRole('button', { name: 'Закончить интервью' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Продолжить' }).click()
  await expect(answerField(page)).toHaveValue('Не успел')
  await finishEarly(page)

  const rows = page.getByRole('region', { name: 'Вопросы', exact: true }).getByRole('row')
  await expect(rows.nth(1)).toContainText('пропущен')
  await expect(rows.nth(1).getByRole('img', { name: 'С флажком' })).toBeVisible()
  await expect(rows.nth(2)).toContainText('Почти')
  await expect(rows.nth(3)).toContainText('не закончен')
  await expect(rows.nth(4)).toContainText('не дошли')
  await expect(fact(page, 'Ответы')).toHaveText('1 из 4')
})

test('a pause stops the clock and veils the question and the answer', async ({ launch }) => {
  const { page } = await launch({ library })
  await startInterview(page, 2)
  const title = await question(page).innerText()
  await page.keyboard.type('Половина ответа')
  await page.keyboard.press('Control+P')
  await expect(question(page)).toHaveText('Пауза')
  await expect(page.getByText(title)).toHaveCount(0)
  await expect(page.getByText('Половина ответа')).toHaveCount(0)
  await expect(page.getByText('часы стоят', { exact: true })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(answerField(page)).toHaveValue('Половина ответа')
  await expect(answerField(page)).toBeFocused()
  await finishEarly(page)
  await expect(fact(page, 'Паузы')).toHaveText('1')
})

test('the clock warns before the limit of an answer and goes on past it', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  await typeValue(page, 'две минуты', '10')
  await startButton(page).click()
  const remarks = page.locator('[aria-live="polite"]').last()
  await expect(remarks).toHaveText('прошла половина времени на ответ', { timeout: 8_000 })
  await expect(remarks).toHaveText(/^осталось\s[34]\sсекунды$/, { timeout: 5_000 })
  await expect(page.getByText(/^остал[а-я]+\s\d\sсекунд[аы]?$/).first()).toBeVisible()
  await expect(remarks).toHaveText('время на ответ вышло, отвечать можно дальше', { timeout: 6_000 })
  await expect(page.getByText('сверх лимита 0:01')).toBeVisible()
  await answer(page, 'Успел', 2)
  await gradeAndGoOn(page, 3)
  await finishEarly(page)
  await expect(page.getByText('1 ответ дольше 0:10')).toBeVisible()
})

test('what went badly is bookmarked as weak in one change that can be undone, and repeated', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await startInterview(page, 3)
  const bad = await question(page).innerText()
  await answer(page, 'Мимо', 3)
  await gradeAndGoOn(page, 1)
  await answer(page, 'Всё так', 3)
  for (const point of await page.getByRole('checkbox').all()) await point.click()
  await gradeAndGoOn(page, 4)
  const skipped = await question(page).innerText()
  await page.getByRole('button', { name: 'Пропустить' }).click()

  const reread = page.getByRole('region', { name: 'Что перечитать' }).getByRole('listitem')
  await expect(reread).toHaveCount(2)
  await expect(reread.first()).toContainText(bad)
  await page.getByRole('button', { name: 'В закладки как слабые' }).click()
  await expect(page.getByText('2 вопроса отмечены как слабые')).toBeVisible()
  await expect(reread.getByRole('img', { name: 'Слабо' })).toHaveCount(2)
  await expect(sideMode(page, 'Закладки')).toContainText('2')
  await page.getByRole('button', { name: 'Отменить' }).click()
  await expect(reread.getByRole('img', { name: 'Не отмечено' })).toHaveCount(2)

  await page.getByRole('button', { name: 'Повторить 2 вопроса' }).click()
  const again = []
  for (let left = 2; left > 0; left -= 1) {
    await expect(answerField(page)).toBeVisible()
    await expect(page.getByText(`${3 - left} из 2`)).toBeVisible()
    again.push(await question(page).innerText())
    await page.getByRole('button', { name: 'Пропустить' }).click()
  }
  expect(again.sort()).toEqual([bad, skipped].sort())
})

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

test('the parts of the library are taken in and left out with check boxes', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  const part = (name: string) => page.getByRole('checkbox', { name: `${name}:` })
  await expect(part('HTTP')).toBeChecked()
  await part('HTTP').press('Space')
  await expect(page.getByRole('button', { name: '2 темам' })).toBeVisible()
  await expect(part('HTTP')).toHaveAccessibleName('HTTP: подходит 3, не берём')
  await page.getByRole('button', { name: 'Разделы темы «Django»' }).click()
  await part('Модели').press('Space')
  await expect(part('Django')).toHaveJSProperty('indeterminate', true)
  await expect(page.getByRole('button', { name: '1 теме и 1 разделу' })).toBeVisible()
  await expect(page.getByText('всего 3 из 12')).toBeVisible()
})

test('the set-up of an interview is accessible in both themes', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '12 вопросов' }).press('ArrowDown')
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await expectAccessible(page)
})

test('a question, a pause and an answer looked over are accessible in both themes', async ({ launch }) => {
  const { page } = await launch({ library })
  await startInterview(page, 2)
  await expectAccessible(page)
  await page.keyboard.press('Control+P')
  await expect(question(page)).toHaveText('Пауза')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await answer(page, 'Ответ', 3)
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await expect(page.getByRole('radio', { name: 'Неверно' })).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Закончить интервью' }).click()
  await expectAccessible(page)
})

test('the report of an interview is accessible in both themes', async ({ launch }) => {
  const { page } = await launch({ library })
  await startInterview(page, 2)
  await answer(page, 'Ответ', 3)
  await gradeAndGoOn(page, 1)
  await finishEarly(page)
  await expectAccessible(page)
  const asTable = page.getByRole('button', { name: 'Показать таблицей' })
  await asTable.last().click()
  await asTable.last().click()
  await expect(asTable).toHaveCount(0)
  await expectAccessible(page)
  await openSetup(page)
  await expect(page.getByRole('heading', { name: 'Прошлые' })).toBeVisible()
  await expectAccessible(page)
})
