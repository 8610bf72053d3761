import type { Interview } from '#domain/interview/Interview.ts'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test, type Page } from './fixture.ts'
import { answer, answerField, enterInterview, interviewLibrary } from './interviewScreen.ts'
import { expectAccessible } from './readerScreen.ts'

/** Two questions on HTTP; the first has two follow-ups, the second of them without an answer. */
const library = resolve(import.meta.dirname, 'fixtures/followUps')
const ids = ['http/etag', 'http/vary']
const question = (page: Page) => page.getByRole('heading', { level: 1 })

test('follow-ups are asked one by one after a good answer', async ({ launch }) => {
  const { page } = await launch({ library })
  const keys = page.keyboard
  await enterInterview(page, { ids })
  await answer(page, 'Метка версии', 2)
  await keys.press('3')
  await expect(page.getByRole('button', { name: 'К уточнениям' })).toBeEnabled()
  await keys.press('Enter')

  await expect(question(page)).toHaveText('Что ответит сервер, если метка та же?')
  await expect(page.getByText('Уточняющий вопрос 1 из 2')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expect(answerField(page)).toBeFocused()
  await keys.type('304')
  await keys.press('Control+P')
  await expect(question(page)).toHaveText('Пауза')
  await keys.press('Enter')
  await expect(answerField(page)).toHaveValue('304')
  await expectAccessible(page)
  await keys.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Образцовый ответ' })).toContainText('304 без тела.')
  await expect(page.getByRole('button', { name: 'Дальше' })).toBeDisabled()
  await keys.press('3')
  await expect(page.getByRole('radio', { name: 'Есть' })).toBeChecked()
  await expectAccessible(page)
  await keys.press('Enter')

  await expect(page.getByText('Уточняющий вопрос 2 из 2')).toBeVisible()
  await expect(answerField(page)).toHaveValue('')
  await keys.press('Control+Enter')
  await expect(page.getByText('Ответа на этот вопрос в библиотеке нет')).toBeVisible()
  await keys.press('1')
  await keys.press('Enter')
  await expect(question(page)).toHaveText('О чём говорит Vary?')
})

test('follow-ups end when the person has had enough of them', async ({ launch }) => {
  const { page } = await launch({ library })
  await enterInterview(page, { ids })
  await answer(page, 'Метка версии', 2)
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Уточняющий вопрос 1 из 2')).toBeVisible()
  await page.getByRole('button', { name: 'Хватит' }).click()
  await expect(question(page)).toHaveText('О чём говорит Vary?')
})

/** What the app guesses of the answer, as main would have stored it. */
async function propose(userData: string): Promise<void> {
  const folder = join(userData, 'interviews')
  const [name = ''] = await readdir(folder)
  const interview = JSON.parse(await readFile(join(folder, name), 'utf8')) as Interview
  const [first, ...others] = interview.questions
  const guessed = {
    ...first,
    points: ['hit', 'partly', 'missed', 'missed'],
    proposals: [
      { state: 'hit', evidence: [{ start: 0, end: 12 }] },
      { state: 'partly', evidence: [{ start: 6, end: 20 }] },
      { state: 'missed', evidence: [] },
      { state: 'missed', evidence: [] },
    ],
  }
  await writeFile(join(folder, name), JSON.stringify({ ...interview, questions: [guessed, ...others] }))
}

test('what the app guessed of an answer is told from what the person has marked, and shown in the answer', async ({
  launch,
  userData,
}) => {
  const { app, page } = await launch({ library })
  await enterInterview(page, { ids })
  await answer(page, 'Метка версии, клиент шлёт её', 2)
  await app.close()
  await propose(userData)

  const { page: again } = await launch({ library })
  await again.getByRole('button', { name: 'Продолжить' }).click()
  const points = again.getByRole('checkbox')
  await expect(points).toHaveText([
    /есть\?\s*предположительно$/,
    /частично\?\s*предположительно$/,
    /нет$/,
    /нет$/,
  ])
  await expect(again.getByText('Отмечено предположительно, поправьте')).toBeVisible()
  await expect(again.getByText('38 %')).toBeVisible()
  const own = again.getByRole('region', { name: 'Ваш ответ' })
  await expect(own.locator('u')).toHaveText(['Метка ', 'версии', ', клиент'])
  await expect(own.locator('sup')).toHaveText(['пункт 11', 'пункт 22'])
  await expectAccessible(again)

  await points.first().press('Space')
  await expect(points.first()).toHaveText(/частично$/)
  await points.first().press('Space')
  await points.first().press('Space')
  await expect(points.first()).toHaveText(/есть$/)
  await points.nth(1).press('Space')
  await expect(points.nth(1)).toHaveText(/нет$/)
  await expect(own.locator('sup')).toHaveText(['пункт 11'])
  await expect(again.getByText('Отмечено предположительно, поправьте')).toBeHidden()
})

test('the model answer of a question without key points takes the focus, so that the keys scroll it', async ({
  launch,
}) => {
  const { page } = await launch({ library: interviewLibrary })
  await enterInterview(page, { scopes: [{ topic: 'http' }] })
  while ((await question(page).innerText()) !== 'Что такое ETag и зачем он нужен?') {
    const asked = await question(page).innerText()
    await page.getByRole('button', { name: 'Пропустить' }).click()
    await expect(question(page)).not.toHaveText(asked)
  }
  await answer(page, 'Метка версии', 2)
  await expect(question(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('region', { name: 'Образцовый ответ' })).toBeFocused()
})
