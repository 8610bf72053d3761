import type { ElectronApplication } from '@playwright/test'
import { expect, test, type Page } from './fixture.ts'
import {
  answer,
  answerField,
  fact,
  finishEarly,
  interviewLibrary as library,
  openSetup,
  startInterview,
  wholeSeconds,
} from './interviewScreen.ts'
import { expectAccessible } from './readerScreen.ts'

const offer = (page: Page) => page.getByRole('main').getByRole('region', { name: 'Незаконченное интервью' })

async function kill(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
}

test('after a crash the typed text and the time are there', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await startInterview(page, 3)
  await page.keyboard.type('Ответ, который нельзя потерять')
  await expect.poll(() => wholeSeconds(page)).toBeGreaterThanOrEqual(3)
  const seconds = await wholeSeconds(page)
  await kill(app)

  const { page: again } = await launch({ library })
  await openSetup(again)
  await expect(offer(again)).toContainText('вопрос 1 из 3')
  const [, kept] = /прошло 0:(\d\d)/.exec(await offer(again).innerText()) ?? []
  expect(Math.abs(Number(kept) - seconds)).toBeLessThanOrEqual(2)
  await expectAccessible(again)
  await offer(again).getByRole('button', { name: 'Продолжить' }).click()
  await expect(answerField(again)).toHaveValue('Ответ, который нельзя потерять')
  expect(Math.abs((await wholeSeconds(again)) - seconds)).toBeLessThanOrEqual(2)
  await expect.poll(() => wholeSeconds(again)).toBeGreaterThan(Number(kept) + 1)
})

test('what is typed just before the window closes is kept', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await startInterview(page, 3)
  await page.keyboard.type('Последнее слово')
  await app.close()

  const { page: again } = await launch({ library })
  await openSetup(again)
  await offer(again).getByRole('button', { name: 'Продолжить' }).click()
  await expect(answerField(again)).toHaveValue('Последнее слово')
})

test('an answer that was being looked over is looked over again, with its marks', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await startInterview(page, 3)
  await answer(page, 'Мой ответ', 2)
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByRole('radio', { name: 'Почти' })).toBeChecked()
  const seconds = await wholeSeconds(page)
  await app.close()

  const { page: again } = await launch({ library })
  await openSetup(again)
  await offer(again).getByRole('button', { name: 'Продолжить' }).click()
  await expect(again.getByText('Мой ответ')).toBeVisible()
  await expect(again.getByRole('checkbox').first()).toBeChecked()
  await expect(again.getByRole('radio', { name: 'Почти' })).toBeChecked()
  expect(await wholeSeconds(again)).toBe(seconds)
})

test('an interview that is not finished can be finished without going on', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await startInterview(page, 3)
  await app.close()

  const { page: again } = await launch({ library })
  await openSetup(again)
  await offer(again).getByRole('button', { name: 'Закончить' }).click()
  await expect(fact(again, 'Ответы')).toHaveText('0 из 3')
  await openSetup(again)
  await expect(offer(again)).toHaveCount(0)
})

test('a look at another part of the app pauses the interview', async ({ launch, clickMenu }) => {
  const { app, page } = await launch({ library })
  await startInterview(page, 3)
  await page.keyboard.type('Начало')
  await clickMenu(app, 'library')
  await openSetup(page)
  await expect(offer(page)).toContainText('вопрос 1 из 3')
  await offer(page).getByRole('button', { name: 'Продолжить' }).click()
  await expect(answerField(page)).toHaveValue('Начало')
  await finishEarly(page)
  await expect(fact(page, 'Паузы')).toHaveText('1')
})

test('the next start offers to go on at once; put off, it waits in the set-up', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await startInterview(page, 3)
  await page.keyboard.type('Начатый ответ')
  await app.close()

  const { app: second, page: again } = await launch({ library })
  const atStart = again.getByRole('region', { name: 'Незаконченное интервью' })
  await expect(atStart).toContainText('вопрос 1 из 3')
  await expectAccessible(again)
  await atStart.getByRole('button', { name: 'Позже' }).click()
  await expect(atStart).toBeHidden()
  await openSetup(again)
  await expect(offer(again)).toBeVisible()
  await second.close()

  const { page: third } = await launch({ library })
  await third
    .getByRole('region', { name: 'Незаконченное интервью' })
    .getByRole('button', { name: 'Продолжить' })
    .click()
  await expect(answerField(third)).toHaveValue('Начатый ответ')
})
