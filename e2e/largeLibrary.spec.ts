import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test, type Page } from './fixture.ts'
import { openPalette } from './searchScreen.ts'

const fileCount = 2000
const questionsInFile = 50

const words =
  'queue index lock thread cache token session cookie header model field signal form view template очередь индекс поток память запрос ответ модель поле связь сигнал форма шаблон миграция'.split(
    ' ',
  )

/** Writes a folder of 100,000 questions; each can be found by the number of its file and its own. */
function writeLibrary(folder: string): string {
  let seed = 1
  const word = () => words[(seed = (seed * 48_271) % 2_147_483_647) % words.length]
  const some = (count: number) => Array.from({ length: count }, word).join(' ')
  for (let file = 0; file < fileCount; file++) {
    const topic = join(folder, `topic ${file % 20}`)
    if (file < 20) mkdirSync(topic, { recursive: true })
    const questions = Array.from(
      { length: questionsInFile },
      (_, question) => `## How does ${some(3)} q${file}x${question} work?\n\n${some(12)}.\n\n- ${some(6)}\n`,
    )
    writeFileSync(join(topic, `notes ${file}.md`), questions.join('\n'))
  }
  return folder
}

/** How long calls of main took, and how far the frames of the window were apart, in ms, until the whole library is shown. */
const watchReading = (page: Page) =>
  page.evaluate(async () => {
    const calls: number[] = []
    const frames: number[] = []
    let isReading = true
    let last = performance.now()
    const onFrame = (now: number) => {
      frames.push(now - last)
      last = now
      if (isReading) requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
    while (isReading) {
      const asked = performance.now()
      const isRead = (await window.study.getReadingProgress()) === undefined
      isReading = !isRead || document.querySelector('[role=option]') === null
      calls.push(performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return { calls, frames }
  })

const share = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0

const isRead = (page: Page) => async () => (await askStudy(page, 'getReadingProgress')) === undefined
const find = async (page: Page, text: string) =>
  (await askStudy(page, 'search', { text, prefer: 'en', limit: 3 })).questions.map(({ id }) => id)

test('a library of 100,000 questions: the window answers while it is read, the next start finds it indexed, changed files are followed', async ({
  launch,
  userData,
}, testInfo) => {
  test.setTimeout(120_000)
  const library = writeLibrary(testInfo.outputPath('library'))
  // A question of another library is open.
  const bundled = await launch()
  await bundled.page.getByRole('option').first().click()
  await expect.poll(async () => (await askStudy(bundled.page, 'getReading')).place).toBeDefined()
  await bundled.app.close()
  const keptIndexes = () =>
    readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin'))
  const earlier = keptIndexes()

  const first = await launch({ library })
  const watching = watchReading(first.page)
  const { field, questions } = await openPalette(first.page)
  await field.fill('q0x5')
  await expect(questions.first()).toContainText('q0x5')
  expect(await isRead(first.page)()).toBe(false)
  await first.page.keyboard.press('Escape')
  await expect(first.page.getByRole('progressbar', { name: 'Чтение папки' })).toBeVisible()

  const { calls, frames } = await watching
  const figures = {
    calls: calls.length,
    call95: share(calls, 0.95),
    callMost: share(calls, 1),
    frame95: share(frames, 0.95),
    frameMost: share(frames, 1),
  }
  testInfo.annotations.push({ type: 'measured, in ms', description: JSON.stringify(figures) })
  expect(share(calls, 0.95)).toBeLessThan(50)
  expect(share(frames, 0.95)).toBeLessThan(50)
  expect((await askStudy(first.page, 'getLibrary')).rowCount).toBe(fileCount * questionsInFile)
  await expect(first.page.getByRole('heading', { name: 'Выберите вопрос' })).toBeVisible()

  await expect.poll(() => keptIndexes().length, { timeout: 30_000 }).toBe(earlier.length + 1)
  const index = join(userData, keptIndexes().find((name) => !earlier.includes(name)) ?? '')
  const { ino } = statSync(index)
  await first.app.close()

  const { page } = await launch({ library })
  await expect.poll(isRead(page), { timeout: 60_000 }).toBe(true)
  expect(await find(page, 'q1999x49')).toEqual([expect.stringContaining('q1999x49')])
  expect(statSync(index).ino).toBe(ino)

  writeFileSync(join(library, 'topic 3', 'notes 3.md'), '## What is a brontosaurus?\n\nA reptile.\n')
  await expect.poll(() => find(page, 'brontosaurus')).toEqual(['topic 3/notes 3/what-is-a-brontosaurus'])
  expect(await find(page, 'q3x1')).toEqual([])
})
