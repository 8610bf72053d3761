import { expect, test, type Page } from './fixture.ts'
import { answerField, fact, interviewLibrary as library, enterInterview } from './interviewScreen.ts'
import { expectAccessible } from './readerScreen.ts'

const ids = ['http/methods', 'http/status', 'django/select']
const titles = {
  methods: 'Какие методы HTTP идемпотентны?',
  status: 'Чем 401 отличается от 403?',
  select: 'Когда queryset обращается к базе?',
} as const

const question = (page: Page) => page.getByRole('heading', { level: 1 })
const model = (page: Page) => page.getByRole('heading', { name: 'Образцовый ответ' })
const rows = (page: Page) => page.getByRole('dialog', { name: 'Все вопросы' }).getByRole('listitem')

/** Answers the question at hand, and locks the answer. */
async function lock(page: Page, text: string, confidence: 1 | 2 | 3): Promise<void> {
  await expect(answerField(page)).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press(`Alt+${confidence}`)
  await page.keyboard.press('Control+Enter')
}

test('an exam is sat with the keyboard: answers are locked, any question is gone to, all is looked over at the end', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  const keys = page.keyboard
  await enterInterview(page, { mode: 'exam', ids })
  await expect(page.getByRole('button', { name: 'Дальше' })).toBeVisible()
  await lock(page, 'Первый ответ', 3)
  await expect(question(page)).toHaveText(titles.status)
  await expect(model(page)).toBeHidden()

  await keys.type('Начатый ответ')
  await keys.press('Alt+KeyF')
  await keys.press('Alt+KeyQ')
  await expect(rows(page)).toHaveText([
    `1${titles.methods}ответ дан`,
    `2${titles.status}с флажкомсейчас`,
    `3${titles.select}впереди`,
  ])
  await expect(rows(page).nth(1).getByRole('button')).toBeFocused()
  await expectAccessible(page)
  await keys.press('ArrowUp')
  await keys.press('Enter')
  await expect(rows(page).nth(0).getByRole('button')).toBeFocused()
  await keys.press('Escape')
  await expect(answerField(page)).toBeFocused()
  await keys.press('Alt+KeyQ')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(question(page)).toHaveText(titles.select)

  await lock(page, 'Третий ответ', 1)
  await expect(question(page)).toHaveText(titles.status)
  await expect(answerField(page)).toHaveValue('Начатый ответ')
  await page.getByRole('button', { name: 'Закончить интервью' }).press('Enter')
  await expect(page.getByRole('alertdialog')).toContainText('Ответ дан на 2 из 3.')
  await expect(page.getByRole('alertdialog')).toContainText('ещё не сдан')
  await page.getByRole('button', { name: 'К разбору' }).press('Enter')

  await expect(model(page)).toBeVisible()
  await expect(page.getByText('Разбор: 1 из 2')).toBeVisible()
  await expect(page.getByText('часы стоят', { exact: true })).toBeVisible()
  await expect(page.getByText('Первый ответ')).toBeVisible()
  await keys.press('Alt+KeyQ')
  await expect(rows(page)).toHaveText([/сейчас$/, /без ответа$/, /ждёт разбора$/])
  await keys.press('ArrowDown')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(page.getByText('Третий ответ')).toBeVisible()
  await keys.press('3')
  await keys.press('Enter')
  await expect(page.getByText('Разбор: 2 из 2')).toBeVisible()
  await keys.press('1')
  await expect(page.getByRole('button', { name: 'К отчёту' })).toBeEnabled()
  await keys.press('Enter')

  await expect(fact(page, 'Ответы')).toHaveText('2 из 3')
  await expect(page.getByRole('region', { name: 'Уверенно и неверно' })).toContainText('Первый ответ')
})

test('an exam that is left is finished through its look-over', async ({ launch, clickMenu }) => {
  const { app, page } = await launch({ library })
  await enterInterview(page, { mode: 'exam', ids })
  await lock(page, 'Ответ', 2)
  await expect(question(page)).toHaveText(titles.status)
  await clickMenu(app, 'interview')
  await page.getByRole('main').getByRole('button', { name: 'Закончить', exact: true }).click()
  await expect(model(page)).toBeVisible()
  await page.getByRole('button', { name: 'Закончить интервью' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('1 ответ останется без оценки.')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Закончить' }).click()
  await expect(fact(page, 'Ответы')).toHaveText('0 из 3')
})
