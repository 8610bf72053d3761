import type { Language } from '#domain/question/Question.ts'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, pressMenuKeys, test, type ElectronApplication, type Page } from '../fixture.ts'
import { readRows } from '../readRows.ts'
import { beginInterview, finishInterview, keepInterviews, keepReviews, study } from './sampleStudy.ts'

const themes = ['light', 'dark'] as const

/** The pictures that the README shows, as `screen.language.theme`; no others are kept. */
const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
const shown = new Set([...readme.matchAll(/e2e\/screenshots\/([\w.]+)\.png/g)].map(([, name]) => name))

const words = {
  ru: { later: 'Позже', goOn: 'Продолжить', reveal: 'Показать ответ', good: 'Хорошо' },
  en: { later: 'Later', goOn: 'Continue', reveal: 'Show the answer', good: 'Good' },
} as const

/** Takes the pictures of a screen that the README shows, with nothing moving and the fonts there. */
async function picture(page: Page, screen: string, lang: Language): Promise<void> {
  for (const theme of themes) {
    const name = `${screen}.${lang}.${theme}`
    if (!shown.has(name)) continue
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme })
    await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached()
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(import.meta.dirname, `${name}.png`), caret: 'initial' })
  }
}

async function setSize(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1280, height: 800 }),
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280)
}

for (const lang of ['en', 'ru'] as const) {
  test(`pictures in ${lang}`, async ({ launch, userData }) => {
    test.setTimeout(120_000)
    const questions = await launch({ args: [`--lang=${lang}`] })
    const rows = await readRows(questions.page)
    await questions.app.close()
    await keepReviews(userData, [...new Set(rows.map(({ id }) => id))])
    const first = await launch({ args: [`--lang=${lang}`] })
    await study(first.page, lang)
    const begun = await beginInterview(first.page, lang)
    await first.app.close()
    const finished = finishInterview(begun)
    await keepInterviews(userData, [begun, finished])

    const { app, page } = await launch({ args: [`--lang=${lang}`] })
    const heading = page.getByRole('heading', { level: 1 })
    const press = (name: string) => page.getByRole('button', { name }).click()
    const open = (path: string) => page.evaluate((hash) => (location.hash = hash), `#${path}`)
    await setSize(app, page)
    await press(words[lang].later)

    await open('/library?id=django/select-related-vs-prefetch-related')
    await expect(heading).toContainText('prefetch_related')
    await picture(page, 'reader', lang)

    await pressMenuKeys(page, 'CmdOrCtrl+K')
    await page.keyboard.type('prefetch')
    await expect(page.getByRole('option').first()).toContainText('prefetch')
    await picture(page, 'palette', lang)
    await page.keyboard.press('Escape')

    await open(`/interview/report/${finished.id}`)
    await expect(heading).toBeVisible()
    await picture(page, 'report', lang)

    for (const screen of ['progress', 'goal'] as const) {
      await open(`/${screen}`)
      await expect(page.getByRole('main').getByRole('img').or(page.locator('main svg')).first()).toBeVisible()
      await picture(page, screen, lang)
    }
    await open('/review')
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: words[lang].good })).toBeVisible()
    await picture(page, 'review', lang)

    await open('/interview')
    await expect(heading).toBeVisible()
    await picture(page, 'setup', lang)

    await press(words[lang].goOn)
    await expect(page.getByRole('textbox')).toBeVisible()
    await picture(page, 'interview', lang)
    await press(words[lang].reveal)
    for (const point of [0, 1, 1, 2, 5]) await page.getByRole('checkbox').nth(point).click()
    await page.keyboard.press('3')
    await expect(page.getByRole('radio', { checked: true })).toBeVisible()
    await picture(page, 'revealed', lang)
  })
}
