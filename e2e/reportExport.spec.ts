import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type ElectronApplication, type Page } from './fixture.ts'
import { interviewLibrary as library } from './interviewScreen.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openReport } from './openReport.ts'
import { sitInterview } from './sitInterview.ts'

const typed = '<b>SELECT</b> & <script>document.title = "run"</script>'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** Chooses a format in the menu by keyboard, and a file as in the dialog. */
async function choose(app: ElectronApplication, page: Page, format: string, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Сохранить' }).press('Enter')
  await page.getByRole('menuitem', { name: format }).press('Enter')
}
async function saveAs(app: ElectronApplication, page: Page, format: string, file: string): Promise<void> {
  await choose(app, page, format, file)
  await expect(page.getByText('Сохранено:')).toContainText(file.split(/[\\/]/).at(-1) ?? file)
}

/** Opens a file in a window that has nothing of the app; the app itself lets none be loaded. */
async function openFile(app: ElectronApplication, file: string): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ BrowserWindow, session }, address) => {
      session.defaultSession.webRequest.onBeforeRequest(null)
      void new BrowserWindow({ show: false }).loadURL(address)
    }, pathToFileURL(file).href),
  ])
  return page
}

test('a report is saved as markdown, as one HTML file that opens anywhere, and as PDF', async ({
  launch,
  userData,
}) => {
  const { app, page } = await launch({ library })
  const { id, questions } = await sitInterview(page, [
    { text: typed, confidence: 3, grade: 1, clarity: 2 },
    { text: 'Верно', confidence: 3, grade: 4 },
    { confidence: 2, grade: 3 },
    'skipped',
  ])
  await openReport(page, id)
  const heading = await page.getByRole('heading', { level: 1 }).innerText()
  const [first, , , skipped] = questions
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))

  const markdown = join(userData, 'report.md')
  await saveAs(app, page, 'Markdown', markdown)
  const text = plain(await readFile(markdown, 'utf8'))
  expect(text.startsWith(`# ${plain(heading)}\n`)).toBe(true)
  expect(text).toContain('набор № 1\n')
  expect(text).toContain('| Ответы |')
  expect(text).toContain(`- № 1: ${first?.title}`)
  expect(text).toContain(`### 1. ${first?.title}\n\nНеверно, уверенность: уверен, ясность: 2 из 4`)
  expect(text).toContain('> \\<b>SELECT\\</b> & \\<script>')
  expect(text).toContain(`### 4. ${skipped?.title}\n\nпропущен`)
  expect(text).toContain('## План на семь дней')

  const html = join(userData, 'report.html')
  await saveAs(app, page, 'HTML', html)
  const file = await readFile(html, 'utf8')
  expect(/<(script|link|button|img|a)\b|url\((?!#)|@import/.exec(file)?.[0]).toBeUndefined()
  expect(file.slice(0, 200)).toContain('<html lang="ru">')

  const pdf = join(userData, 'report.pdf')
  await saveAs(app, page, 'PDF', pdf)
  const bytes = await readFile(pdf, 'latin1')
  expect(bytes.startsWith('%PDF-')).toBe(true)
  expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1)

  await choose(app, page, 'Markdown', join(userData, 'gone', 'report.md'))
  await expect(page.getByText('Файл сохранить не удалось.')).toBeVisible()

  const opened = await openFile(app, html)
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText(heading)
  expect(plain(await opened.title())).toContain(plain(heading))
  await expect(opened.getByText(typed)).toHaveCount(2)
  await expect(opened.locator('.figure svg:visible').first()).toBeVisible()
  await opened.getByText('Таблица к рисунку').first().click()
  await expect(opened.getByRole('table').first()).toBeVisible()
  expect(await opened.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('13px')
  expect(await accessibilityFaults(opened)).toEqual([])
})
