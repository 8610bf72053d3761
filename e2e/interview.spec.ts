import { expect, test, type Page } from './fixture.ts'
import {
  answer,
  answerField,
  fact,
  finishEarly,
  gradeAndGoOn,
  interviewLibrary as library,
  enterInterview,
  startButton,
  startInterview,
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
  await keys.press('Shift+Digit3')
  await expect(page.getByRole('radio', { name: 'Понятно' })).toBeChecked()
  await gradeAndGoOn(page, 4)

  await answer(page, 'Второй ответ', 3)
  await gradeAndGoOn(page, 1)

  await expect(question(page)).toBeFocused()
  await expect(fact(page, 'Ответы')).toHaveText('2 из 2')
  await expect(fact(page, 'Точность')).toHaveText('2,5 из 4')
  await expect(fact(page, 'Полнота')).toHaveText('1,5 из 8')
  await expect(page.getByRole('region', { name: 'Уверенно и неверно' })).toContainText('Второй ответ')

  await sideMode(page, 'Интервью').press('Enter')
  await expect(page.getByRole('button', { name: '2 вопроса' })).toBeVisible()
  await page.getByRole('link', { name: /1,5 из 8/ }).press('Enter')
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

test('the clock warns before the limit of an answer, goes on past it, and closes the answer at the hard limit', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await enterInterview(page, { answerSeconds: 10, hardSeconds: 12, questions: 2 })
  const remarks = page.locator('[aria-live="polite"]').last()
  await expect(remarks).toHaveText('прошла половина времени на ответ', { timeout: 8_000 })
  await expect(remarks).toHaveText(/^осталось\s[34]\sсекунды$/, { timeout: 5_000 })
  await expect(page.getByText(/^остал[а-я]+\s\d\sсекунд[аы]?$/).first()).toBeVisible()
  await expect(remarks).toHaveText('время на ответ вышло, отвечать можно дальше', { timeout: 6_000 })
  await expect(page.getByText('сверх лимита 0:01')).toBeVisible()
  await expect(page.getByText('из 0:12')).toBeVisible()
  await page.keyboard.insertText('Успел')
  await expect(answerField(page)).toHaveJSProperty('readOnly', true, { timeout: 4_000 })
  await expect(remarks).toHaveText(/^Время на ответ вышло, написанное сохранено\./)
  await page.keyboard.type(' и ещё')
  await expect(page.getByText('часы стоят')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Успел', { exact: true })).toBeVisible()
  await expect(page.getByText('0:12 из 0:10')).toBeVisible()
  await gradeAndGoOn(page, 3)
  await finishEarly(page)
  await expect(page.getByText('1 ответ дольше 0:10')).toBeVisible()
})

test('a flag is set with the mouse or Alt+F, and typing goes on', async ({ launch }) => {
  const { page } = await launch({ library })
  await startInterview(page, 2)
  const flag = (name: string) => page.getByRole('button', { name })
  await page.keyboard.type('Начало')
  await flag('Отметить флажком').click()
  await expect(flag('С флажком')).toBeVisible()
  await page.keyboard.type(', конец')
  await expect(answerField(page)).toHaveValue('Начало, конец')
  await page.keyboard.press('Alt+KeyF')
  await expect(flag('Отметить флажком')).toBeVisible()
  await expect(answerField(page)).toHaveValue('Начало, конец')
  // The menu bar of Windows and Linux takes the focus when Alt seems to have been pressed alone.
  const altUp = page.evaluate(
    () =>
      new Promise((resolve) =>
        addEventListener('keyup', (event) => event.key === 'Alt' && resolve(event.defaultPrevented)),
      ),
  )
  await page.keyboard.down('Alt')
  await page.keyboard.down('1')
  await page.keyboard.up('Alt')
  await page.keyboard.up('1')
  expect(await altUp).toBe(true)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Образцовый ответ' })).toBeVisible()
  await page.keyboard.press('Alt+KeyF')
  await expect(flag('С флажком')).toBeVisible()
})

test('a small window has room for the answer and for what its foot says', async ({ launch }) => {
  const { page } = await launch({ library })
  await page.setViewportSize({ width: 900, height: 600 })
  await startInterview(page, 2)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Сначала отметьте, насколько уверены.')).toBeVisible()
  const foot = page.getByRole('contentinfo')
  expect(await foot.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  const top = (await foot.boundingBox())?.y ?? 0
  const field = await answerField(page).boundingBox()
  // Only the line of the recorder stands between the field and the foot.
  const recorder = await page.getByRole('button', { name: 'Ответить голосом' }).boundingBox()
  expect((recorder?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)).toBeLessThanOrEqual(24)
  expect(top - (recorder?.y ?? 0) - (recorder?.height ?? 0)).toBeLessThanOrEqual(24)
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
