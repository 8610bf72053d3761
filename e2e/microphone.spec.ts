import type { ElectronApplication, Locator } from '@playwright/test'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { askStudy } from './askStudy.ts'
import { expect, pressMenuKeys, test, type Page } from './fixture.ts'
import { answerField, interviewLibrary as library, startInterview } from './interviewScreen.ts'
import { expectAccessible } from './readerScreen.ts'

const args = ['--use-fake-device-for-media-stream']
const plan: InterviewPlan = {
  lang: 'ru',
  scopes: [],
  levels: [],
  questions: 3,
  answerSeconds: 60,
  onlyBookmarked: false,
  mode: 'coach',
  answerBy: 'typing',
  readAloud: false,
  seed: 1,
}

/** The recordings on the disk: their names and sizes. */
async function recordings(userData: string): Promise<Record<string, number>> {
  const folder = join(userData, 'recordings')
  const names = await readdir(folder).catch(() => [])
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size] as const)),
  )
}
const total = async (userData: string) =>
  Object.values(await recordings(userData)).reduce((sum, size) => sum + size, 0)

const player = (page: Page): Locator => page.getByRole('group', { name: 'Запись ответа' })
const sound = (page: Page) =>
  player(page)
    .locator('audio')
    .evaluate(({ duration, currentTime, paused }: HTMLAudioElement) => ({ duration, currentTime, paused }))

/** Starts an interview by a plan and goes on to its first question. */
async function sit(page: Page, change: Partial<InterviewPlan>): Promise<void> {
  await askStudy(page, 'startInterview', { ...plan, ...change })
  await page.reload()
  await page.getByRole('button', { name: 'Продолжить' }).first().click()
  await expect(answerField(page)).toBeVisible()
}
async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Образцовый ответ' })).toBeVisible()
}
async function kill(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
}

test('an answer is spoken while one types, grows on the disk, is heard beside the model answer, and is deleted', async ({
  launch,
  userData,
}) => {
  const { page } = await launch({ library, args })
  await startInterview(page, 3)
  await page.keyboard.press('Alt+R')
  await expect(page.getByText('Идёт запись')).toBeVisible()
  await page.keyboard.type('и пишу')
  await expect.poll(() => total(userData)).toBeGreaterThan(0)
  const early = await total(userData)
  await expectAccessible(page)
  await expect.poll(() => total(userData)).toBeGreaterThan(early)

  await page.keyboard.press('Alt+R')
  await expect(page.getByText('Запись приостановлена')).toBeVisible()
  await page.keyboard.press('Alt+R')
  await lock(page)
  expect(Object.keys(await recordings(userData))).toEqual([
    expect.stringMatching(/^\d{4}-\d\d-\d\d-[\da-f-]{36}-0-\d+\.webm$/),
  ])

  await expect.poll(async () => (await sound(page)).duration).toBeGreaterThan(1)
  expect((await sound(page)).duration).toBeLessThan(60)
  await player(page).getByRole('button', { name: 'Слушать запись' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await sound(page)).currentTime).toBeGreaterThan(0)
  await page.keyboard.press('Tab')
  await expect(player(page).getByRole('slider', { name: 'Место в записи' })).toBeFocused()
  await page.keyboard.press('End')
  await expect.poll(async () => (await sound(page)).paused).toBe(true)
  await page.keyboard.press('Home')
  await expect.poll(async () => (await sound(page)).currentTime).toBe(0)
  await expectAccessible(page)

  await page.keyboard.press('Tab')
  await expect(player(page).getByRole('button', { name: 'Удалить запись' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Удалить запись ответа?' })
  await dialog.getByRole('button', { name: 'Удалить' }).focus()
  await page.keyboard.press('Enter')
  await expect(player(page)).toBeHidden()
  expect(await recordings(userData)).toEqual({})
  await expect(page.getByText('и пишу')).toBeVisible()
  await expect(page.getByRole('main').locator(':focus')).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
})

test('where answers are spoken each is recorded by itself, stands in a pause, and is kept by a crash', async ({
  launch,
  userData,
}) => {
  const { app, page } = await launch({ library, args })
  await sit(page, { answerBy: 'speech' })
  await expect(page.getByText('Идёт запись')).toBeVisible()
  await page.getByRole('button', { name: 'Пропустить' }).click()
  await expect.poll(async () => Object.keys(await recordings(userData)).length).toBe(2)

  // Whether a recorder stands cannot be seen on the disk without waiting.
  const heard = await page.evaluateHandle(() => {
    const heard: string[] = []
    for (const name of ['pause', 'resume'] as const) {
      const original = MediaRecorder.prototype[name]
      MediaRecorder.prototype[name] = function () {
        heard.push(name)
        original.call(this)
      }
    }
    return heard
  })
  await page.keyboard.press('Control+P')
  await expect(page.getByRole('heading', { name: 'Пауза' })).toBeVisible()
  expect(await heard.jsonValue()).toEqual(['pause'])
  const stood = await total(userData)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Идёт запись')).toBeVisible()
  expect(await heard.jsonValue()).toEqual(['pause', 'resume'])
  await expect.poll(() => total(userData)).toBeGreaterThan(stood)
  await kill(app)
  const kept = await recordings(userData)

  const { page: again } = await launch({ library, args })
  await again.getByRole('button', { name: 'Продолжить' }).first().click()
  await expect(again.getByText('Ответ записан')).toBeVisible()
  expect(await recordings(userData)).toEqual(kept)

  // Another take asks first, and replaces the one before.
  await again.keyboard.press('Alt+R')
  const dialog = again.getByRole('alertdialog', { name: 'Записать ответ заново?' })
  await dialog.getByRole('button', { name: 'Записать' }).click()
  await expect(again.getByText('Идёт запись')).toBeVisible()
  await expect.poll(async () => Object.keys(await recordings(userData))).not.toEqual(Object.keys(kept))
  await expect.poll(async () => Object.keys(await recordings(userData)).length).toBe(2)
})

test('without permission or a microphone typing goes on', async ({ launch, userData }) => {
  const { app, page } = await launch({ library, args })
  await app.evaluate(({ session }) =>
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false)),
  )
  await sit(page, { answerBy: 'speech' })
  await expect(page.getByText('Доступа к микрофону нет. Ответ можно напечатать.')).toBeVisible()
  await expect(answerField(page)).toBeFocused()
  await page.keyboard.type('Печатаю')

  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'))
  })
  await page.getByRole('button', { name: 'Попробовать ещё раз' }).click()
  await expect(page.getByText('Микрофон не найден. Ответ можно напечатать.')).toBeVisible()
  await page.keyboard.type(' дальше')
  await lock(page)
  await expect(page.getByText('Печатаю дальше')).toBeVisible()
  await expect(player(page)).toBeHidden()
  expect(await recordings(userData)).toEqual({})
})

test('a copy of the data leaves recordings out unless asked, and all of them can be deleted', async ({
  launch,
  userData,
}) => {
  await mkdir(join(userData, 'recordings'))
  for (const name of ['a-0-1', 'a-1-1'])
    await writeFile(join(userData, 'recordings', `${name}.webm`), new Uint8Array(1_200_000))
  const target = join(userData, 'disk')
  await mkdir(target)
  const { app, page } = await launch({ library })
  await app.evaluate(({ dialog }, target) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [target] })
  }, target)
  await askStudy(page, 'writeNote', 'django/managers', 'Заметка')
  await pressMenuKeys(page, 'CmdOrCtrl+,')
  await page.getByRole('navigation', { name: 'Настройки' }).getByRole('link', { name: 'Данные' }).click()
  await expect(page.getByText('2 записи, 2,4 МБ')).toBeVisible()

  const save = page.getByRole('button', { name: 'Сохранить копию данных…' })
  await save.click()
  await expect(page.getByText(/Копия данных сохранена в папке «Sobes \d{4}-\d\d-\d\d»/)).toBeVisible()
  await page.getByText('Вместе с записями ответов').click()
  await save.click()
  await expect(page.getByText(/«Sobes \d{4}-\d\d-\d\d \(2\)»/)).toBeVisible()
  const [plain = '', whole = ''] = (await readdir(target)).toSorted()
  expect(await readdir(join(target, plain))).toContain('notes.json')
  expect(await readdir(join(target, plain))).not.toContain('recordings')
  expect(await readdir(join(target, whole, 'recordings'))).toHaveLength(2)
  // Nothing of the browser underneath.
  expect((await readdir(join(target, whole))).filter((name) => !/\.jsonl?$/.test(name))).toEqual([
    'recordings',
  ])

  await page.getByRole('button', { name: 'Удалить все записи' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Удалить' }).click()
  await expect(page.getByText('записей нет').first()).toBeVisible()
  expect(await recordings(userData)).toEqual({})
})

test('the system’s voice reads each question once when it comes, and again when asked', async ({
  launch,
}) => {
  const { page } = await launch({ library })
  await page.addInitScript(() => {
    const said: string[] = []
    const voice = { lang: 'ru-RU', localService: true, default: true } as SpeechSynthesisVoice
    class Utterance {
      voice = null
      lang = ''
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    }
    Object.assign(window, { said, SpeechSynthesisUtterance: Utterance })
    speechSynthesis.getVoices = () => [voice]
    speechSynthesis.speak = ({ text }) => void said.push(text)
  })
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
  await sit(page, { readAloud: true })
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  expect(await said()).toEqual([title])

  await page.keyboard.press('Control+P')
  await expect(page.getByRole('heading', { name: 'Пауза' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(answerField(page)).toBeFocused()
  expect(await said()).toEqual([title])
  await page.getByRole('button', { name: 'Прочитать вслух' }).click()
  await expect(answerField(page)).toBeFocused()
  expect(await said()).toEqual([title, title])
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Пропустить' }).click()
  await expect.poll(async () => (await said()).length).toBe(3)
  expect((await said())[2]).not.toBe(title)
})
