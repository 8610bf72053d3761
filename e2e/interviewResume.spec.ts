import { wholeTime } from '#domain/interview/wholeTime.ts'
import type { ElectronApplication } from '@playwright/test'
import { askStudy } from './askStudy.ts'
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

const secondMs = 1000
const offer = (page: Page) => page.getByRole('main').getByRole('region', { name: 'Незаконченное интервью' })

async function kill(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
}

/** How long the answers have taken so far, the running second included, ms. */
async function spentMs(page: Page): Promise<number> {
  const { interview, now } = (await askStudy(page, 'getOpenInterview')) ?? {}
  if (!interview || now === undefined) throw new Error('There is no interview')
  return wholeTime(interview).spentMs + (now - (interview.runningSince ?? now))
}

test('after a crash the typed text is there, and the time to the second', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await startInterview(page, 3)
  await page.keyboard.type('Ответ, который нельзя потерять')
  await expect.poll(() => wholeSeconds(page)).toBeGreaterThanOrEqual(3)
  const spent = await spentMs(page)
  await kill(app)

  const { page: again } = await launch({ library })
  const kept = await spentMs(again)
  expect(Math.abs(kept - spent)).toBeLessThanOrEqual(secondMs)
  await openSetup(again)
  await expect(offer(again)).toContainText('вопрос 1 из 3')
  await expectAccessible(again)
  await offer(again).getByRole('button', { name: 'Продолжить' }).click()
  await expect(answerField(again)).toHaveValue('Ответ, который нельзя потерять')
  expect(Math.abs((await spentMs(again)) - kept)).toBeLessThanOrEqual(secondMs)
  await expect.poll(() => wholeSeconds(again)).toBeGreaterThan(kept / secondMs + 1)
})

test('sleep pauses the interview, and Enter goes on with it', async ({ launch }) => {
  const { app, page } = await launch({ library })
  await startInterview(page, 3)
  await page.keyboard.type('Перед сном')
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect(page.getByRole('heading', { level: 1, name: 'Пауза' })).toBeVisible()
  await expect(page.getByText('За интервью 1 пауза.')).toBeVisible()
  await expect(page.getByText('часы стоят', { exact: true })).toBeVisible()
  const slept = await spentMs(page)
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  expect(await spentMs(page)).toBe(slept)
  await page.keyboard.press('Enter')
  await expect(answerField(page)).toHaveValue('Перед сном')
  await expect.poll(() => spentMs(page)).toBeGreaterThan(slept)
  expect(await spentMs(page)).toBeLessThan(slept + 5 * secondMs)
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
