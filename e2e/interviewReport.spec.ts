import { expect, test, type Page } from './fixture.ts'
import {
  answer,
  answerField,
  finishEarly,
  gradeAndGoOn,
  interviewLibrary as library,
  openSetup,
  startInterview,
} from './interviewScreen.ts'
import { expectAccessible, sideMode } from './readerScreen.ts'

const question = (page: Page) => page.getByRole('heading', { level: 1 })

test('an answer that is looked over keeps its points when the interview is finished without its grade', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await startInterview(page, 3)
  await answer(page, 'Без оценки', 2)
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await page.getByRole('button', { name: 'Закончить интервью' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Этот ответ ещё без оценки.')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Продолжить' }).click()
  await page.keyboard.press('3')
  await expect(page.getByRole('radio', { name: 'Почти' })).toBeChecked()
  await page.getByRole('button', { name: 'Закончить интервью' }).click()
  await expect(page.getByRole('alertdialog')).not.toContainText('без оценки')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Продолжить' }).click()
  await page.getByRole('button', { name: 'Дальше' }).click()
  await answer(page, 'Тоже без оценки', 2)
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await finishEarly(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Отвечено 1 из 3')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Уверенных ответов не было.')).toBeVisible()
  const rows = page.getByRole('region', { name: 'Вопросы', exact: true }).getByRole('row')
  await expect(rows.nth(2)).toContainText('нет оценки')
  await expect(rows.nth(2)).toContainText('1 из 4')
})

test('Esc leaves the note for the key points, where digits grade again', async ({ launch }) => {
  const { page } = await launch({ library })
  const keys = page.keyboard
  await startInterview(page, 2)
  await answer(page, 'Ответ', 2)
  await keys.press('n')
  const note = page.getByRole('textbox', { name: 'Заметка к вопросу' })
  await expect(note).toBeFocused()
  await keys.type('Упустил 304')
  await keys.press('Escape')
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await keys.press('3')
  await expect(page.getByRole('radio', { name: 'Почти' })).toBeChecked()
  await expect(note).toHaveValue('Упустил 304')
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
  await expect(page.getByRole('button', { name: 'В закладки как слабые' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'В закладки как слабые' })).toBeDisabled()
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
