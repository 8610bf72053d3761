import { sampleInterview, sampleQuestion } from '#domain/interview/sampleInterview.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test, type Page } from './fixture.ts'
import {
  answer,
  answerField,
  fact,
  finishEarly,
  gradeAndGoOn,
  interviewLibrary as library,
  openSetup,
  startInterview,
} from './interviewScreen.ts'
import { daysAgo, keepStudy } from './keepStudy.ts'
import { openReport } from './openReport.ts'
import { expectAccessible, sideMode } from './readerScreen.ts'
import { sitInterview } from './sitInterview.ts'

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

test('the report tells levels, calibration and the trend, plans the week, and asks the same set again', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await sitInterview(page, [{ confidence: 2, grade: 2 }], { seed: 5 })
  const { id, questions } = await sitInterview(page, [
    { text: 'Уверенно мимо', confidence: 3, grade: 1, clarity: 2 },
    { confidence: 3, grade: 4, clarity: 3 },
    { confidence: 2, grade: 4 },
  ])
  await openReport(page, id)

  await expect(fact(page, 'Ясность')).toHaveText('2,5 из 4')
  const chart = (name: string) => page.getByRole('region', { name })
  await expect(chart('Калибровка')).toContainText('«уверен»: верно 1 из 2, а ждали 90 %')
  await expect(chart('Калибровка').getByRole('row').last()).toContainText('вопрос 1')
  await expect(chart('Уровень по темам').getByRole('row')).not.toHaveCount(1)
  await expect(chart('Динамика').getByRole('row', { name: 'это интервью' })).toBeVisible()
  await expect(chart('Динамика').getByRole('row')).toHaveCount(3)
  await expect(chart('Что перечитать').getByRole('listitem')).toContainText('1 мин')
  const days = chart('План на семь дней').getByRole('row')
  await expect(days.nth(1)).toContainText(questions[0]?.title ?? '')
  await expect(days.nth(4)).toContainText(questions[0]?.title ?? '')
  await expect(days.nth(7)).toContainText('Пробное интервью ещё раз')

  const open = page.getByRole('button', { name: 'Ответ на вопрос 1' })
  await open.press('Enter')
  await expect(open).toHaveAttribute('aria-expanded', 'true')
  await expect(chart('Вопросы').getByText('Уверенно мимо')).toBeVisible()

  await page.getByRole('button', { name: 'Повторить этот набор' }).press('Enter')
  await expect(answerField(page)).toBeVisible()
  const again = await askStudy(page, 'getOpenInterview')
  expect(again?.interview.questions.map((one) => one.id)).toEqual(questions.map((one) => one.id))

  await openReport(page, id)
  await page.getByRole('button', { name: 'Повторить этот набор' }).press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Начать новое интервью?' })
  await dialog.getByRole('button', { name: 'Не начинать' }).press('Enter')
  expect((await askStudy(page, 'getOpenInterview'))?.interview.id).toBe(again?.interview.id)
  await page.getByRole('button', { name: 'Повторить этот набор' }).press('Enter')
  await dialog.getByRole('button', { name: 'Начать новое' }).press('Enter')
  await expect(answerField(page)).toBeVisible()
  expect((await askStudy(page, 'getOpenInterview'))?.interview.id).not.toBe(again?.interview.id)
})

test('the report of an interview that an older version kept is shown as far as it was told then', async ({
  launch,
  userData,
}) => {
  const plan = { lang: 'ru', scopes: [], levels: [], answerSeconds: 120, onlyBookmarked: false, seed: 9 }
  const question = {
    id: 'django/count',
    title: 'Чем `count()` отличается от `len()`?',
    topic: 'django',
    keyPoints: ['В базе', 'В Python'],
    outcome: 'answered',
    flagged: false,
    answer: 'Считает в базе',
    confidence: 3,
    points: ['hit', 'missed'],
    grade: 3,
    spentMs: 61_000,
  }
  const kept = {
    version: 1,
    id: 'old',
    plan: { ...plan, order: 'shuffled' },
    phase: 'finished',
    pauses: 0,
    current: 0,
  }
  await mkdir(join(userData, 'interviews'))
  await writeFile(
    join(userData, 'interviews', 'old.json'),
    JSON.stringify({
      ...kept,
      startedAt: 1_790_000_000_000,
      finishedAt: 1_790_000_100_000,
      questions: [question],
    }),
  )
  const { page } = await launch({ library })
  await openReport(page, 'old')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Отвечено 1 из 1')
  await expect(fact(page, 'Полнота')).toHaveText('1 из 2')
  await expect(fact(page, 'Ясность')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Уровень по темам' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Калибровка' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Динамика' })).toHaveCount(0)
  await openSetup(page)
  await expect(page.getByRole('heading', { name: 'Прошлые' })).toBeVisible()
  await expectAccessible(page)
})

test('an answer that was spoken is told as one, and no chart of a middling window lies over another', async ({
  launch,
  userData,
}) => {
  const spoken = { outcome: 'answered', recording: 'said', confidence: 3, grade: 1 } as const
  const times = { phase: 'finished', startedAt: daysAgo(1), finishedAt: daysAgo(1) } as const
  const questions = [sampleQuestion('django/count', spoken)]
  await keepStudy(userData, { interviews: [sampleInterview({ ...times, questions })] })
  const { page } = await launch({ library })
  await openReport(page, 'interview')
  await expect(page.getByRole('region', { name: 'Уверенно и неверно' })).toContainText('Ответ дан голосом.')
  await page.getByRole('button', { name: 'Ответ на вопрос 1' }).click()
  const answers = page.getByRole('region', { name: 'Вопросы', exact: true })
  await expect(answers.getByText('Ответ дан голосом.')).toBeVisible()
  await expect(page.getByText(/ничего не запис/)).toHaveCount(0)

  await page.setViewportSize({ width: 1110, height: 720 })
  const levels = page.getByRole('region', { name: 'Уровень по темам' })
  const [around, chart] = [await levels.boundingBox(), await levels.locator('svg').last().boundingBox()]
  expect(chart?.width).toBeGreaterThan(300)
  expect(chart?.width).toBeLessThanOrEqual(around?.width ?? 0)
})

test('the report of an interview is accessible in both themes, with charts and with tables', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await sitInterview(page, [{ confidence: 2, grade: 2 }], { seed: 5 })
  const { id } = await sitInterview(page, [
    { confidence: 3, grade: 1 },
    { confidence: 1, grade: 4 },
    { confidence: 2, grade: 1 },
    'skipped',
  ])
  await openReport(page, id)
  await expectAccessible(page)
  const asTable = page.getByRole('button', { name: 'Показать таблицей' })
  await expect(asTable).toHaveCount(4)
  for (let left = 4; left > 0; left -= 1) await asTable.last().click()
  await page.getByRole('button', { name: 'Ответ на вопрос 1' }).click()
  await expectAccessible(page)
})
