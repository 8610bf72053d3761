import { askStudy } from './askStudy.ts'
import { expect, test, type ElectronApplication, type Page } from './fixture.ts'
import { readRows } from './readRows.ts'

const list = (page: Page, name: string) => page.getByRole('listbox', { name })
const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

for (const { system, interfaceLanguage, questions } of [
  { system: 'ru', interfaceLanguage: 'ru', questions: 'Вопросы' },
  { system: 'en-GB', interfaceLanguage: 'en', questions: 'Questions' },
  { system: 'de', interfaceLanguage: 'en', questions: 'Questions' },
])
  test(`a system in «${system}» is spoken to in ${interfaceLanguage}`, async ({ launch }) => {
    const { page } = await launch({ args: [`--lang=${system}`] })
    await expect(page.locator('html')).toHaveAttribute('lang', interfaceLanguage)
    await expect(list(page, questions)).toBeVisible()
  })

test('the 142 bundled questions are there, each in both languages', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByRole('button', { name: /^Все 142/ })).toBeVisible()
  const rows = await readRows(page)
  const { problems } = await askStudy(page, 'getLibrary')
  expect(problems).toEqual([])
  for (const lang of ['ru', 'en']) {
    const topics = rows.filter((row) => row.lang === lang).map(({ topic }) => topic)
    expect(topics).toHaveLength(142)
    expect([...new Set(topics)].join(' ')).toBe(
      'django drf flask fastapi sqlalchemy alembic jwt http auth queues testing deploy security',
    )
  }
})

test('while nothing is open, each topic says what it is about and leads to its questions', async ({
  launch,
}) => {
  const { page } = await launch()
  const about = 'Ревизии, autogenerate, ветки и миграции без простоя'
  await page.getByRole('main').getByRole('button', { name: 'Alembic' }).click()
  await expect(page.getByRole('heading', { name: 'Alembic' })).toBeVisible()
  await expect(page.getByText(about)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Все 4/ })).toBeVisible()
})

test('the window opens where it was closed', async ({ launch }) => {
  const { app } = await launch()
  const left = { x: 40, y: 30, width: 1010, height: 660 }
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), left)
  await expect.poll(() => boundsOf(app)).toEqual(left)
  await app.close()

  const { app: again } = await launch()
  expect(await boundsOf(again)).toEqual(left)
})
