import { simulateLog } from '#domain/review/simulateLog.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { default_w } from 'ts-fsrs'
import { askStudy } from './askStudy.ts'
import { expect, pressMenuKeys, test, type Page } from './fixture.ts'
import { interviewLibrary as library } from './interviewScreen.ts'
import { expectAccessible, noteField, openQuestion, openTitle, sideMode } from './readerScreen.ts'
import { logLines, openReview, writeReviews, type PastReview } from './reviewScreen.ts'

const all = [
  'django/count',
  'django/managers',
  'django/meta',
  'django/select',
  'http/methods',
  'http/plain/что-такое-etag-и-зачем-он-нужен',
  'http/status',
  'cache/keys',
]
const due = ['django/count', 'django/select', 'http/status']
/** Everything was rated Easy, the given questions long enough ago to be due. */
const easyLog = (dueIds: string[], daysAgo = 10): PastReview[] =>
  all
    .map((id): PastReview => ({ id, rating: 4, daysAgo: dueIds.includes(id) ? daysAgo : 1 }))
    .sort((one, other) => other.daysAgo - one.daysAgo)

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const progress = (page: Page) => page.getByRole('main').locator('header')
const rating = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Как вспомнилось' }).getByRole('button', { name })

async function reveal(page: Page): Promise<void> {
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(rating(page, 'Снова')).toBeVisible()
}
/** Rates the answer that is shown, and waits for what comes then. */
async function rate(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(rating(page, 'Снова')).toBeHidden()
}

test('a day’s reviews by keyboard alone: recall, reveal, rate, undo; the log only grows', async ({
  launch,
  userData,
}) => {
  await writeReviews(userData, easyLog(due))
  const before = await logLines(userData)
  const { app, page } = await launch({ library })
  await expect(sideMode(page, 'Повторение')).toContainText('3')
  await pressMenuKeys(page, 'CmdOrCtrl+R')
  await expect(progress(page)).toContainText('1 из 3')
  await expect(page.getByText(/Пора повторить, последний раз 10.дней назад/)).toBeVisible()
  const first = await heading(page).innerText()
  await reveal(page)
  await expect(page.getByRole('region', { name: 'Ответ' })).toBeFocused()
  await expect(rating(page, 'Снова')).toContainText('10 мин')
  await expect(rating(page, 'Хорошо')).toContainText(/\d+.(дн|мес)/)
  await expectAccessible(page)
  await rate(page, '3')
  await expect(progress(page)).toContainText('2 из 3')
  await expect(heading(page)).not.toHaveText(first)

  await reveal(page)
  await rate(page, '1')
  await expect(progress(page)).toContainText('3 из 3')
  await reveal(page)
  await rate(page, '2')
  await expect(page.getByText('Следующий через 10 мин')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ещё раз сегодня')).toBeVisible()
  await reveal(page)
  await rate(page, '4')
  await expect(page.getByRole('heading', { name: 'На сегодня всё' })).toBeVisible()
  await expect(page.getByText(/Повторили 3.вопроса за 1.минуту/)).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('u')
  await expect(rating(page, 'Снова')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(progress(page)).toContainText('3 из 3')
  await expect.poll(async () => (await logLines(userData)).length).toBe(before.length + 6)
  await rate(page, '3')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Закончить повторение' })).toBeHidden()
  await app.close()

  const lines = await logLines(userData)
  expect(lines.slice(0, before.length)).toEqual(before)
  expect(lines.slice(before.length).map((line) => JSON.parse(line).kind)).toEqual([
    'rated',
    'rated',
    'rated',
    'rated',
    'undone',
    'undone',
    'rated',
  ])
  const again = await launch({ library })
  await expect(sideMode(again.page, 'Повторение')).toContainText('1')
  expect(await askStudy(again.page, 'getReviews')).toHaveLength(lines.length)
})

test('marking a question as weak brings it forward', async ({ launch, userData }) => {
  await writeReviews(userData, easyLog([]))
  const { page } = await launch({ library })
  await openReview(page)
  await expect(page.getByText('Сегодня повторять нечего.')).toBeVisible()
  await sideMode(page, 'Библиотека').click()
  await openQuestion(page, 'Зачем модели свой менеджер?')
  await page.keyboard.press('1')
  await expect(sideMode(page, 'Повторение')).toContainText('1')
  await openReview(page)
  await expect(openTitle(page)).toHaveText('Зачем модели свой менеджер?')
  await expect(page.getByText('Отмечен как слабый')).toBeVisible()
})

test('after ten missed days the queue is no longer than the minutes of a day', async ({
  launch,
  userData,
}) => {
  await writeReviews(userData, easyLog(all, 22))
  const { page } = await launch({ library })
  await askStudy(page, 'changeSettings', { minutesADay: 5 })
  await page.reload()
  await openReview(page)
  await expect(progress(page)).toContainText('1 из 5')
  await expect(progress(page)).toContainText(/примерно 5.минут/)
  await expect(page.getByText(/Ещё.3.подождут: на сегодня 5.минут/)).toBeVisible()
})

test('what keeps being forgotten is offered as a note, and is no longer marked as known', async ({
  launch,
  userData,
}) => {
  const [leech = ''] = due
  const forgotten = [50, 40, 30, 20].flatMap((daysAgo): PastReview[] => [
    { id: leech, daysAgo, rating: 4 },
    { id: leech, daysAgo: daysAgo - 5, rating: 1 },
  ])
  await writeReviews(userData, [...forgotten, ...easyLog([]).filter(({ id }) => id !== leech)])
  const { page } = await launch({ library })
  await askStudy(page, 'setBookmark', leech, 'known')
  await page.reload()
  await openReview(page)
  await reveal(page)
  await expect(page.getByText(/Забывали 4.раза/)).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('1 своими словами')
  await expect(noteField(page)).toHaveValue('1 своими словами')
  await page.keyboard.press('Escape')
  await expect(rating(page, 'Снова')).toBeVisible()

  const known = page.getByRole('radio', { name: 'Знаю' })
  await expect(known).toBeChecked()
  await rate(page, '1')
  await expect(page.getByText('Было «знаю», теперь «шатко»')).toBeVisible()
  expect(await askStudy(page, 'getBookmarks')).toHaveProperty([leech, 'strength'], 'shaky')
  await page.keyboard.press('u')
  await expect(known).toBeChecked()
  expect(await askStudy(page, 'getNotes')).toHaveProperty([leech, 'text'], '1 своими словами')
})

test('a part goes on with its own new questions; what the library no longer has is taken back unseen', async ({
  launch,
  userData,
}) => {
  const begun = [...all.slice(0, 5), 'another library/question']
  await writeReviews(
    userData,
    begun.map((id) => ({ id, rating: 4, daysAgo: 0 })),
  )
  const { page } = await launch({ library })
  await page.evaluate(() => (location.hash = '#/review?topic=http'))
  const more = page.getByRole('button', { name: /^Ещё 2.новых/ })
  await expect(more).toBeVisible()
  await page.keyboard.press('u')
  await expect.poll(() => logLines(userData)).toHaveLength(begun.length + 1)
  await page.keyboard.press('3')
  await more.click()
  await expect(page.getByText('Новый')).toBeVisible()
  await reveal(page)
  await rate(page, '4')
  await expect(page.getByText('Новый')).toBeVisible()
  expect(await logLines(userData)).toHaveLength(begun.length + 2)
})

test('the retention that is wanted changes the intervals', async ({ launch, userData }) => {
  await writeReviews(userData, easyLog(due))
  const { page } = await launch({ library })
  const goodDays = async () => {
    await openReview(page)
    await reveal(page)
    const [, days] = /(\d+).(?:день|дн)/.exec(await rating(page, 'Хорошо').innerText()) ?? []
    return Number(days)
  }
  const before = await goodDays()
  await pressMenuKeys(page, 'CmdOrCtrl+,')
  await page.getByRole('link', { name: 'Повторение' }).click()
  const retention = page.getByRole('spinbutton', { name: 'Сколько помнить' })
  await retention.focus()
  await page.keyboard.press('End')
  await expect(retention).toHaveText(/97.%/)
  await expect(
    page.getByText(/вспомните 97.из 100 к сроку; интервалы в \d,\d.раза короче обычных/),
  ).toBeVisible()
  expect(await goodDays()).toBeLessThan(before / 2)
})

test('the schedule is fitted to one’s own reviews when they are better predicted so', async ({
  launch,
  userData,
}) => {
  const weights = default_w.map((weight, place) => (place < 4 ? weight / 6 : weight))
  const log = simulateLog({ weights, seed: 1, days: 150 })
  await writeFile(join(userData, 'reviews.jsonl'), log.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  const first = await launch({ library })
  const openSettings = async (page: Page) => {
    await pressMenuKeys(page, 'CmdOrCtrl+,')
    await page.getByRole('link', { name: 'Повторение' }).click()
  }
  await openSettings(first.page)
  await first.page.getByRole('button', { name: 'Подобрать под себя' }).click()
  const accepted =
    /Свои параметры приняты. На \d+.отложенных повторениях ошибка предсказания 0,\d{3} вместо 0,\d{3}/
  await expect(first.page.getByText(accepted)).toBeVisible()
  await expectAccessible(first.page)
  await first.app.close()
  const stored = JSON.parse(await readFile(join(userData, 'schedule.json'), 'utf8'))
  expect(stored).toMatchObject({ version: 1, fit: { weights: expect.any(Array) } })
  expect(stored.fit.after).toBeLessThan(stored.fit.before)

  const { page } = await launch({ library })
  await openSettings(page)
  await expect(page.getByText(accepted)).toBeVisible()
})

test('who has never reviewed is told what it is, and begins with five', async ({ launch, userData }) => {
  const { page } = await launch({ library })
  await openReview(page)
  await expect(page.getByRole('heading', { name: 'Повторять вовремя' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(progress(page)).toContainText('1 из 5')
  await expect(page.getByText('Новый')).toBeVisible()
  await expectAccessible(page)
  await reveal(page)
  await rate(page, '3')
  await expect(progress(page)).toContainText('2 из 5')
  expect(await logLines(userData)).toHaveLength(1)
  await page.setViewportSize({ width: 900, height: 600 })
  await reveal(page)
  await expect(rating(page, 'Легко')).toBeInViewport()
})
