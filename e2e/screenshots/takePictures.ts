import type { Language } from '#domain/question/Question.ts'
import { join } from 'node:path'
import { expect, pressMenuKeys, test, type ElectronApplication, type Page } from '../fixture.ts'
import { askStudy } from '../askStudy.ts'
import { beginInterview, finishInterview, keepInterviews, study } from './sampleStudy.ts'

const themes = ['light', 'dark'] as const

async function setSize(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1280, height: 800 }),
  )
  await page.setViewportSize({ width: 1280, height: 800 }).catch(() => {})
}

/** Takes a picture in each theme, with nothing moving and the fonts there. */
async function picture(page: Page, name: string, lang: Language): Promise<void> {
  for (const theme of themes) {
    await askStudy(page, 'changeSettings', { theme })
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme })
    await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached()
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({
      path: join(import.meta.dirname, `${name}.${lang}.${theme}.png`),
      caret: 'initial',
    })
  }
}

const words = {
  ru: {
    goOn: 'Продолжить',
    resume: /Продолжить/,
    reveal: /Показать ответ/,
    report: 'report',
    query: 'prefetch',
  },
  en: {
    goOn: 'Continue',
    resume: /Continue|Resume/,
    reveal: /Show the answer/,
    report: 'report',
    query: 'prefetch',
  },
} as const

for (const lang of ['en', 'ru'] as const) {
  test(`pictures in ${lang}`, async ({ launch, userData }) => {
    test.setTimeout(120_000)
    const first = await launch({ args: [`--lang=${lang}`] })
    await study(first.page, lang)
    const begun = await beginInterview(first.page, lang)
    await first.app.close()
    const finished = finishInterview(begun)
    await keepInterviews(userData, [begun, finished])

    const { app, page } = await launch({ args: [`--lang=${lang}`] })
    await setSize(app, page)
    const go = (path: string) => page.evaluate((hash) => (location.hash = hash), `#${path}`)

    await go('/library?id=django/select-related-vs-prefetch-related')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('prefetch_related')
    await page.getByRole('button', { name: /Later|Позже/ }).click()
    await picture(page, 'reader', lang)

    await pressMenuKeys(page, 'CmdOrCtrl+K')
    await page.keyboard.type(words[lang].query)
    await expect(page.getByRole('option').first()).toContainText('prefetch')
    await picture(page, 'palette', lang)
    await page.keyboard.press('Escape')

    await go(`/interview/report/${finished.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await picture(page, 'report', lang)

    await go('/interview')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await picture(page, 'setup', lang)

    await go('/settings')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await picture(page, 'settings', lang)

    await go('/interview/now')
    await page.getByRole('button', { name: words[lang].resume }).click()
    await expect(page.getByRole('textbox')).toBeVisible()
    await picture(page, 'interview', lang)
    await page.getByRole('button', { name: words[lang].reveal }).click()
    await picture(page, 'revealed', lang)
    await app.close()
  })
}
