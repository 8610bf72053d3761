import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test } from './fixture.ts'
import { answerField } from './interviewScreen.ts'
import { readRows } from './readRows.ts'

const notes = { version: 1, notes: { 'django/csrf': { text: 'моя заметка', at: 1 } } }
const bookmarks = { version: 1, bookmarks: { 'django/csrf': { strength: 'weak', at: 1 } } }
const whole: Record<string, string> = {
  'notes.json': JSON.stringify(notes),
  'bookmarks.json': JSON.stringify(bookmarks),
}

/** Stores files before a start: what is whole, and over it what is given. */
async function store(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries({ ...whole, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

const names = async (folder: string, start: string) =>
  (await readdir(folder)).filter((name) => name.startsWith(start))

for (const [file, damaged] of Object.entries({
  'bookmarks.json': '{"version":1,"bookmarks":{"a":{"strength":"weak","at":1},}}',
  'settings.json': '',
  'library.json': '\0\0\0\0',
  'interviews/2026-01-01-a.json': '{"version":1}',
}))
  test(`a damaged ${file} is set aside whole and told, and the app starts with everything else`, async ({
    launch,
    userData,
  }) => {
    await store(userData, { [file]: damaged })
    const { app, page } = await launch()
    const [notice, ...others] = await askStudy(page, 'getNotices')
    expect(others).toEqual([])
    expect(notice).toMatchObject({ code: 'set-aside', name: file.split('/').at(-1) })
    const keptAs = notice?.keptAs ?? ''
    expect(keptAs).toMatch(/\.unreadable-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-[0-9a-f]{4}\.json$/)
    await expect(page.getByText(keptAs)).toBeVisible()

    const folder = dirname(join(userData, file))
    expect(await readFile(join(folder, keptAs), 'utf8')).toBe(damaged)
    expect(await askStudy(page, 'getNotes')).toEqual(notes.notes)
    if (file !== 'bookmarks.json') expect(await askStudy(page, 'getBookmarks')).toEqual(bookmarks.bookmarks)

    await askStudy(page, 'setBookmark', 'django/signals', 'known')
    await askStudy(page, 'writeNote', 'django/signals', 'new')
    await askStudy(page, 'changeSettings', { theme: 'dark' })
    await app.close()
    expect(await readFile(join(folder, keptAs), 'utf8')).toBe(damaged)

    const again = await launch()
    expect(await askStudy(again.page, 'getNotices')).toEqual([])
    expect(await askStudy(again.page, 'getBookmarks')).toHaveProperty(['django/signals', 'strength'], 'known')
    expect(await askStudy(again.page, 'getNotes')).toHaveProperty(['django/signals', 'text'], 'new')
  })

test('stores of a newer version are set aside whole and told', async ({ launch, userData }) => {
  const newer = JSON.stringify({ version: 3, bookmarks: [{ id: 'a' }], decks: [] })
  await store(userData, { 'bookmarks.json': newer, 'interviews/x.json': newer })
  const { page } = await launch()
  const notices = await askStudy(page, 'getNotices')
  expect(notices.map(({ code, name }) => [code, name])).toEqual([
    ['newer-version', 'bookmarks.json'],
    ['newer-version', 'x.json'],
  ])
  for (const { keptAs = '' } of notices) await expect(page.getByText(keptAs)).toBeVisible()
  const [kept = ''] = await names(userData, 'bookmarks.newer-')
  expect(await readFile(join(userData, kept), 'utf8')).toBe(newer)
  expect(await askStudy(page, 'getNotes')).toEqual(notes.notes)
})

test('everything damaged at once is still a start', async ({ launch, userData }) => {
  const all = [
    'settings',
    'bookmarks',
    'notes',
    'reading',
    'window',
    'library',
    'presets',
    'goal',
    'days',
    'interviews/a',
    'interviews/b',
  ]
  await store(userData, Object.fromEntries(all.map((name) => [`${name}.json`, 'damaged'])))
  const { page } = await launch()
  expect(await askStudy(page, 'getNotices')).toHaveLength(all.length)
  expect(await readRows(page)).not.toEqual([])
})

test('nothing is told of at a first start', async ({ launch }) => {
  const { page } = await launch()
  expect(await askStudy(page, 'getNotices')).toEqual([])
})

test('data of version 1 is opened, kept beside as it was, and goes on', async ({ launch, userData }) => {
  const first = {
    'settings.json': `{
  "version": 1,
  "settings": { "interfaceLanguage": "ru", "contentLanguage": "en", "theme": "dark", "textScale": 1.1,
    "readingFont": "golos", "lineWidth": "wide", "hideAnswers": true, "singleKeys": false, "listWidth": 300,
    "listHidden": false, "noteOpen": false }
}`,
    'interviews/2026-01-01-a.json': JSON.stringify({
      version: 1,
      id: '2026-01-01-a',
      plan: {
        ...{ lang: 'ru', scopes: [{ topic: 'Django' }], levels: ['middle'], questions: 2, minutes: 30 },
        ...{ answerSeconds: 120, onlyBookmarked: false, order: 'weakest', seed: 42 },
      },
      startedAt: Date.UTC(2026, 0, 1),
      phase: 'answering',
      runningSince: 98_765,
      pauses: 1,
      current: 1,
      questions: [
        {
          ...{ id: 'django/csrf', title: 'Что такое CSRF?', topic: 'Django', keyPoints: ['токен', 'cookie'] },
          ...{ outcome: 'answered', flagged: true, answer: 'Подделка запроса', confidence: 3, grade: 2 },
          ...{ points: ['hit', 'missed'], spentMs: 61_000 },
        },
        {
          ...{
            id: 'django/signals',
            title: 'Что такое сигналы?',
            topic: 'Django',
            keyPoints: ['отправитель'],
          },
          ...{ outcome: 'open', flagged: false, answer: 'Ответ, который нельзя потерять' },
          ...{ points: ['missed'], spentMs: 7000 },
        },
      ],
    }),
  }
  await store(userData, first)
  const { app, page } = await launch()
  expect(await askStudy(page, 'getNotices')).toEqual([])
  for (const [file, content] of Object.entries(first)) {
    const folder = dirname(join(userData, file))
    const [kept = '', ...others] = await names(folder, `${basename(file, '.json')}.before-version-2-`)
    expect(others).toEqual([])
    expect(await readFile(join(folder, kept), 'utf8')).toBe(content)
  }

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await askStudy(page, 'getSettings')).toEqual({
    ...JSON.parse(first['settings.json']).settings,
    retention: 0.9,
    minutesADay: 20,
  })
  expect(await askStudy(page, 'getNotes')).toEqual(notes.notes)
  expect(await askStudy(page, 'getBookmarks')).toEqual(bookmarks.bookmarks)

  const offer = page.getByRole('region', { name: 'Незаконченное интервью' })
  await expect(offer).toContainText('вопрос 2 из 2')
  await offer.getByRole('button', { name: 'Продолжить' }).click()
  await expect(answerField(page)).toHaveValue('Ответ, который нельзя потерять')
  const open = (await askStudy(page, 'getOpenInterview'))?.interview
  expect(open).toMatchObject({ version: 2, pauses: 2, plan: { mode: 'coach', seed: 42 } })
  expect(open?.questions[0]).toMatchObject({ answer: 'Подделка запроса', grade: 2, spentMs: 61_000 })

  await askStudy(page, 'changeSettings', { minutesADay: 40 })
  await app.close()
  const again = await launch()
  expect(await askStudy(again.page, 'getNotices')).toEqual([])
  expect(await askStudy(again.page, 'getSettings')).toMatchObject({ minutesADay: 40, readingFont: 'golos' })
  expect(await names(userData, 'settings.before-version-')).toHaveLength(1)
})

test('lines of the review log that are damaged are told, stay where they are, and the log goes on', async ({
  launch,
  userData,
}) => {
  const line = { n: 1, kind: 'rated', at: 1, from: 'review', id: 'django/csrf', rating: 3, tookMs: 9 }
  const damaged = `${JSON.stringify(line)}\n{"n":2,"kind":"rat`
  await store(userData, { 'reviews.jsonl': damaged })
  const { page } = await launch()
  expect(await askStudy(page, 'getNotices')).toEqual([{ code: 'lines-skipped', name: 'reviews.jsonl' }])
  await expect(page.getByText('reviews.jsonl')).toBeVisible()
  await askStudy(page, 'rateReview', { id: 'django/signals', rating: 4, tookMs: 5 })
  const log = await askStudy(page, 'getReviews')
  expect(log.map(({ n }) => n)).toEqual([1, 3])
  const text = await readFile(join(userData, 'reviews.jsonl'), 'utf8')
  expect(text).toBe(`${damaged}\n${JSON.stringify(log[1])}\n`)
})
