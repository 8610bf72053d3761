import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, type Page } from './fixture.ts'
import { test, type LocalServer } from './localServer.ts'
import { readRows } from './readRows.ts'

/** Copies the hostile library, with the address of the server in the place of the word SERVER. */
async function arm(folder: string, server: LocalServer): Promise<string> {
  const library = join(folder, 'hostile')
  await cp(join(import.meta.dirname, 'fixtures/hostile'), library, { recursive: true })
  for (const file of await readdir(library, { recursive: true })) {
    if (!/\.(md|svg)$/.test(file)) continue
    const text = await readFile(join(library, file), 'utf8')
    await writeFile(join(library, file), text.replaceAll('SERVER', server.address))
  }
  return library
}

/** Opens a question on the screen, as a link within the app would. */
async function read(page: Page, id: string, title: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/library?id=${encodeURIComponent(id)}&lang=en`
  }, id)
  await expect(page.locator('#question-title')).toHaveText(title.replaceAll('`', ''))
}

test('a hostile library does nothing but be read', async ({ launch, server, userData }) => {
  const { app, page } = await launch({ library: await arm(userData, server) })
  const opened = await app.evaluateHandle(({ shell }) => {
    const opened: string[] = []
    shell.openExternal = async (url) => void opened.push(url)
    return opened
  })
  const rows = await readRows(page)
  expect(rows).toHaveLength(5)

  for (const { id, title } of rows) {
    await read(page, id, title)
    const active = await page.evaluate(() => {
      const article = document.querySelector('article')
      const found = article?.querySelectorAll(
        'script, iframe, frame, object, embed, form, style, link, meta, base, svg image, video, audio, template, [style*="url"]',
      )
      const handlers = [...(article?.querySelectorAll('*') ?? [])].filter((element) =>
        [...element.attributes].some(({ name }) => name.startsWith('on')),
      )
      return [...(found ?? []), ...handlers].map((element) => element.outerHTML)
    })
    expect(active).toEqual([])

    // Whoever reads may touch everything there is.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('article *')) {
        element.focus()
        for (const type of ['mouseover', 'mousedown', 'click', 'auxclick', 'toggle', 'keydown'])
          element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
        if (!document.contains(element)) break
      }
    })
    expect(await page.evaluate(() => '__hacked' in window)).toBe(false)
  }

  expect(
    await page.evaluate(() => [document.querySelectorAll('#app').length, typeof window.study.search]),
  ).toEqual([1, 'function'])
  expect(app.windows()).toHaveLength(1)
  const wentOut = await opened.evaluate((urls) => urls)
  expect(wentOut.filter((url) => !/^(https?|mailto):/.test(url))).toEqual([])
  expect([server.heard, server.connections()]).toEqual([[], 0])
})

test('a hostile library is searched and interviewed on without harm', async ({
  launch,
  server,
  userData,
}) => {
  const { page } = await launch({ library: await arm(userData, server) })
  for (const text of ['hacked', 'script', 'onerror', '<img src=x onerror="window.__hacked = 1">']) {
    await page.evaluate((text) => {
      location.hash = `#/search?text=${encodeURIComponent(text)}`
    }, text)
    await askStudy(page, 'search', { text, prefer: 'en', limit: 50 })
  }
  await askStudy(page, 'startInterview', {
    lang: 'en',
    scopes: [],
    levels: [],
    answerSeconds: 60,
    onlyBookmarked: false,
    mode: 'coach',
    answerBy: 'typing',
    readAloud: false,
    seed: 1,
  })
  await page.evaluate(() => {
    location.hash = '#/interview/now'
  })
  for (const _ of [1, 2, 3, 4, 5]) {
    await askStudy(page, 'applyToInterview', { type: 'rate', confidence: 1 })
    await askStudy(page, 'applyToInterview', { type: 'reveal' })
    await askStudy(page, 'applyToInterview', { type: 'grade', grade: 1 })
    await askStudy(page, 'applyToInterview', { type: 'next' })
  }
  expect(await askStudy(page, 'listInterviews')).toHaveLength(1)
  await page.reload()
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  expect(await page.evaluate(() => '__hacked' in window)).toBe(false)
  expect([server.heard, server.connections()]).toEqual([[], 0])
})

test('pictures of the library are shown, even one that would be active elsewhere', async ({
  launch,
  server,
  userData,
}) => {
  const { page } = await launch({ library: await arm(userData, server) })
  await read(page, 'hostile/pictures', 'Which pictures are shown?')
  const pictures = page.locator('article img')
  await expect(pictures).toHaveCount(2)
  const width = (index: number) =>
    pictures.nth(index).evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(() => width(0)).toBe(3)
  await expect.poll(() => width(1)).toBe(8)
  expect(await page.evaluate(() => '__hacked' in window)).toBe(false)
  expect([server.heard, server.connections()]).toEqual([[], 0])
})
