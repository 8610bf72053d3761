import { dayName } from '#domain/calendar/dayName.ts'
import { dayOfMoment } from '#domain/calendar/dayOfMoment.ts'
import type { Goal } from '#domain/goal/Goal.ts'
import { expect, test, type Page } from './fixture.ts'
import { interviewLibrary as library } from './interviewScreen.ts'
import { keepStudy, ratingLog } from './keepStudy.ts'
import { expectAccessible, openTitle } from './readerScreen.ts'
import { openReview } from './reviewScreen.ts'

const today = dayOfMoment(Date.now(), new Date().getTimezoneOffset())
/** The day so many days from now, as a plan writes it: «5 декабря». */
const inWords = (ahead: number, lang = 'ru') =>
  new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    (today + ahead) * 86_400_000,
  )
/** The keys that type that day into the parts of a Russian date. */
const digits = (ahead: number) =>
  dayName(today + ahead)
    .split('-')
    .reverse()
    .join('')

const foot = (page: Page) => page.getByRole('complementary', { name: 'Разделы и темы' })
const ask = (page: Page) => foot(page).getByRole('button', { name: 'Когда собеседование?' })
const plan = (page: Page) => page.getByRole('region', { name: 'План', exact: true })
const days = (page: Page) => page.getByRole('region', { name: 'По дням' })

/** The goal of an interview in so many days that was set so many days ago. */
const goalIn = (ahead: number, ago = 0): Goal => ({
  date: dayName(today + ahead),
  scopes: [],
  setOn: dayName(today - ago),
  freshADay: 1,
})

test('a date typed on the keyboard makes a plan with its days and topics, which is there after a restart', async ({
  launch,
}) => {
  const { app, page } = await launch({ library })
  await ask(page).press('Enter')
  await page.getByRole('spinbutton', { name: 'День', exact: true }).focus()
  await page.keyboard.type(digits(-3))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Этот день уже прошёл.')).toBeVisible()

  await page.getByRole('spinbutton', { name: 'День', exact: true }).focus()
  await page.keyboard.type(digits(12))
  await expect(page.getByText('через 12 дней,')).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(openTitle(page)).toHaveText(/^За 12\sдней можно дойти с\s0 до\s\d+\s%$/)
  await expect(openTitle(page)).toBeFocused()
  await expect(plan(page).getByRole('listitem')).toContainText([
    /./,
    `${inWords(6)} и ${inWords(10)}`.replace(/(\d+) (\S+) и (\d+) \2$/, '$1 и $3 $2'),
    `Собеседование${inWords(12)}`,
  ])
  await expect(plan(page)).toContainText('Django')
  await expect(page.getByRole('region', { name: 'Сегодня' })).toContainText(/\d+\sнов/)
  await expect(days(page).getByRole('row')).toHaveCount(8)
  await days(page).getByRole('button', { name: 'Показать ещё 4' }).press('Enter')
  await expect(days(page).getByRole('row')).toHaveCount(12)
  const foretold = page.getByRole('region', { name: `Что вспомните ${inWords(12)}` })
  await expect(foretold.getByRole('rowheader')).toHaveText(['Всё вместе', 'Django', 'HTTP', /./])
  await expectAccessible(page)
  await app.close()

  const { page: again } = await launch({ library })
  await foot(again)
    .getByRole('button', { name: /^Осталось 12\sдней/ })
    .click()
  await expect(openTitle(again)).toHaveText(/^За 12\sдней/)
})

test('missed days are said, and the plan is made again from today', async ({ launch, userData }) => {
  await keepStudy(userData, { goal: goalIn(8, 4), days: { [dayName(today - 2)]: 20 * 60_000 } })
  const { page } = await launch({ library })
  await foot(page)
    .getByRole('button', { name: /^Осталось 8/ })
    .click()
  await expect(page.getByText(/^Пропущено 2\sдня: теперь 2 новых в\sдень вместо 1\.$/)).toBeVisible()
  await expect(plan(page)).toContainText('быстрее прежнего')
})

test('too few minutes are said, and one press mends it', async ({ launch, userData }) => {
  await keepStudy(userData, { goal: goalIn(15) })
  const { page } = await launch()
  await foot(page)
    .getByRole('button', { name: /^Осталось 15/ })
    .click()
  await expect(page.getByText(/^При 20\sминутах в\sдень \d+ из 142 не\sуспеть; хватит \d+/)).toBeVisible()
  await page.getByRole('button', { name: /^Заниматься \d+/ }).press('Enter')
  await expect(page.getByText('не успеть')).toHaveCount(0)
  await expect(plan(page)).toContainText('идёт в срок')
  await expect(openTitle(page)).toBeFocused()
})

test('after the interview the plan is put away, which can be taken back', async ({ launch, userData }) => {
  await keepStudy(userData, { goal: goalIn(-1, 9) })
  const { page } = await launch({ library })
  await foot(page)
    .getByRole('button', { name: `Собеседование было ${inWords(-1)}` })
    .click()
  await page.getByRole('button', { name: 'Собеседование прошло' }).press('Enter')
  await expect(ask(page)).toBeVisible()
  await page.getByRole('button', { name: 'Отменить' }).click()
  await expect(openTitle(page)).toHaveText(`Собеседование было ${inWords(-1)}`)
})

test('in a small window and in English the goal is an icon that says how far it is', async ({ launch }) => {
  const { page } = await launch({ library, args: ['--lang=en'] })
  await page.setViewportSize({ width: 900, height: 600 })
  await page.getByRole('button', { name: 'When is the interview?' }).click()
  await page.getByRole('radio', { name: 'Русский' }).click()
  await page.getByRole('button', { name: 'Open the calendar' }).press('Enter')
  await page.getByRole('button', { name: 'Next month' }).press('Enter')
  await page.getByRole('gridcell').getByRole('button', { name: / 15,/ }).press('Enter')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the plan' }).press('Enter')
  await expect(openTitle(page)).toHaveText(/^\d+\sdays can take you from 0 to \d+%$/)
  await expect(page.getByRole('button', { name: /^\d+\sdays left, until \w+ 15$/ })).toBeVisible()
})

test('a goal about topics that the opened library has not leaves the whole of it to review', async ({
  launch,
  userData,
}) => {
  await keepStudy(userData, {
    log: ratingLog([['django/count', 3, 30]]),
    goal: { ...goalIn(12), scopes: [{ topic: 'другая тема' }] },
  })
  const { page } = await launch({ library })
  await openReview(page)
  await expect(page.getByRole('heading', { level: 1, name: /count\(\)/ })).toBeVisible()
})
