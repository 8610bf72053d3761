import { dayName } from '#domain/calendar/dayName.ts'
import { dayOfMoment } from '#domain/calendar/dayOfMoment.ts'
import { sampleInterview, sampleQuestion } from '#domain/interview/sampleInterview.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test, type Page } from './fixture.ts'
import { interviewLibrary as library } from './interviewScreen.ts'
import { daysAgo, keepStudy, ratingLog, type KeptStudy } from './keepStudy.ts'
import { expectAccessible, openTitle, sideMode } from './readerScreen.ts'

const dayAt = (moment: number) => dayName(dayOfMoment(moment, new Date(moment).getTimezoneOffset()))
const select = 'Когда queryset обращается к базе?'
const count = 'Чем count() отличается от len()?'

/** Two of four questions on Django, one forgotten four times and one wrong with full confidence, and others known. */
const studied: KeptStudy & Pick<Required<KeptStudy>, 'log'> = {
  log: ratingLog([
    ...[60, 59, 49, 44, 39].map((days): [string, 3, number] => ['django/count', 3, days]),
    ...[50, 45, 40, 35].map((days): [string, 1, number] => ['django/count', 1, days]),
    ['django/select', 1, 3],
    ...['http/methods', 'http/status', 'cache/keys'].flatMap((id): [string, 3 | 4, number][] => [
      [id, 4, 20],
      [id, 3, 1],
    ]),
  ]),
  interviews: [
    sampleInterview({
      phase: 'finished',
      startedAt: daysAgo(3),
      finishedAt: daysAgo(3),
      questions: [
        sampleQuestion('django/select', {
          topic: 'django',
          section: 'ORM',
          outcome: 'answered',
          grade: 1,
          confidence: 3,
        }),
      ],
    }),
  ],
  bookmarks: { 'django/count': { strength: 'weak', at: daysAgo(30) } },
  days: {
    [dayAt(daysAgo(0))]: 25 * 60_000,
    [dayAt(daysAgo(1))]: 65 * 60_000,
    [dayAt(daysAgo(9))]: 5 * 60_000,
  },
}

const openProgress = async (page: Page) => {
  await sideMode(page, 'Прогресс').click()
  await expect(openTitle(page)).toBeVisible()
}
const topics = (page: Page) => page.getByRole('region', { name: 'Слабые темы' })
const row = (page: Page, name: string) =>
  topics(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })

test('the weakest topic stands first with its reason, and leads to its questions and to an interview of just those', async ({
  launch,
  userData,
}) => {
  await keepStudy(userData, studied)
  const { page } = await launch({ library })
  await openProgress(page)
  await expect(openTitle(page)).toHaveText(/^Готовность \d+\s%$/)
  const first = topics(page).getByRole('row').nth(1)
  await expect(first).toContainText(`Уверенно и неверно: «${select}»`)
  await expect(first).toContainText('2 из 4')
  await expect(row(page, 'HTTP')).toContainText('1 вопрос не открывали')
  await expect(row(page, 'cache')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ещё 1 тема выше 70 %' }).click()
  await expect(row(page, 'cache')).toContainText('Держится')

  await first.getByRole('link', { name: 'Django', exact: true }).click()
  await expect(page.getByRole('option')).toHaveCount(4)
  await page.goBack()
  await page.getByRole('button', { name: 'Разделы темы «Django»' }).click()
  await expect(row(page, 'Модели')).toContainText('Ещё не открывали')
  await page.getByRole('link', { name: 'Интервью: Django' }).click()
  await expect(page.getByRole('checkbox', { name: /^Django:/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^HTTP:/ })).not.toBeChecked()

  await openProgress(page)
  await page.getByRole('link', { name: 'Записать своими словами' }).click()
  await expect(openTitle(page)).toHaveText(count)
  await expect(page.getByRole('textbox', { name: 'Моя заметка' })).toBeFocused()
  await page.keyboard.type('Считает база')
  await openProgress(page)
  await expect(page.getByRole('region', { name: 'Забываются снова' })).toContainText('забывали 4 раза')
  await expect(page.getByRole('link', { name: 'Заметка', exact: true })).toBeVisible()
  await first.getByRole('link', { name: /^Повторить 2/ }).click()
  await expect(page.getByText('1 из 2')).toBeVisible()
  await expect(page.getByText(/· Django$/)).toBeVisible()
  await page.goBack()
  await page.keyboard.press('r')
  await expect(page).toHaveURL(/#\/review$/)
})

test('the calendar and the forecast have their tables, what is known can be saved as CSV, and all is accessible', async ({
  launch,
  userData,
}) => {
  await keepStudy(userData, {
    ...studied,
    goal: { date: dayAt(daysAgo(-12)), scopes: [], setOn: dayAt(daysAgo(1)), freshADay: 1 },
  })
  const { app, page } = await launch({ library })
  await openProgress(page)
  await expect(openTitle(page)).toHaveText(/^Готовность \d+\s%\. К\s\d+\s\S+ может стать \d+\s%$/)
  await expect(page.getByText('собеседование', { exact: true })).toBeVisible()

  const study = page.getByRole('region', { name: 'Занятия' })
  await expect(study).toContainText('подряд 2 дня')
  await study.getByRole('button', { name: 'Показать таблицей' }).click()
  await expect(study.getByRole('cell', { name: '65', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Разделы темы «Django»' }).click()
  await expectAccessible(page)
  const forecast = page.getByRole('region', { name: 'Повторения' })
  await forecast.getByRole('button', { name: 'Показать таблицей' }).click()
  await expect(forecast.getByRole('row')).toHaveCount(31)
  const [due] = /\d+/.exec(await sideMode(page, 'Повторение').innerText()) ?? []
  await expect(page.getByRole('button', { name: `Повторить ${due}` })).toBeVisible()

  const file = join(userData, 'saved.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const saved = async (what: string) => {
    await page.getByRole('button', { name: 'Сохранить CSV' }).click()
    await page.getByRole('menuitem', { name: what }).click()
    await expect(page.getByText('Сохранено: saved.csv')).toBeVisible()
    await page.getByRole('button', { name: 'Закрыть' }).click()
    return (await readFile(file, 'utf8')).split('\r\n')
  }
  const [header, django] = await saved('Темы')
  expect(header).toMatch(/^\uFEFFТема,Раздел,Вопросы,Отвечали,/)
  expect(django).toMatch(/^Django,,4,2,50,/)
  const days = await saved('Дни занятий')
  expect(days[0]).toBe('\uFEFFДата,Минуты,Повторения,Интервью')
  expect(days).toContain(`${dayAt(daysAgo(1))},65,3,0`)

  await page.setViewportSize({ width: 1110, height: 720 })
  const plan = await page.getByRole('region', { name: 'План', exact: true }).boundingBox()
  expect(plan?.width).toBeGreaterThan(200)
  await page.setViewportSize({ width: 900, height: 600 })
  const spills = await page.locator('.long-page').evaluate((main) => main.scrollWidth > main.clientWidth)
  expect(spills).toBe(false)
})

test('after few answers nothing is predicted, and the missing ones are one press away', async ({
  launch,
  userData,
}) => {
  await keepStudy(userData, { log: studied.log.slice(0, 3) })
  const { page } = await launch({ library })
  await openProgress(page)
  await expect(page.getByText('Прогноз появится после 10 ответов. Сейчас их 3.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Повторения' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ответить ещё на 7' }).click()
  await expect(page.getByRole('textbox', { name: 'Ваш ответ' })).toBeVisible()
  expect((await askStudy(page, 'getOpenInterview'))?.interview.questions).toHaveLength(7)
})
