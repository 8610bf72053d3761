import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { askStudy } from './askStudy.ts'
import { expect, test, type Page } from './fixture.ts'
import {
  answerField,
  askedTitles,
  chooseValue,
  finishEarly,
  interviewLibrary as library,
  openSetup,
  preset,
  savePreset,
  startButton,
  typeSeed,
  typeValue,
} from './interviewScreen.ts'
import { expectAccessible } from './readerScreen.ts'

/** Leaves the system with one voice; a local one speaks without the network. */
const haveVoice = (page: Page, lang: string, localService: boolean) =>
  page.evaluate(
    (voice) => {
      speechSynthesis.getVoices = () => [{ ...voice, name: 'A voice', voiceURI: 'a', default: true }]
      speechSynthesis.dispatchEvent(new Event('voiceschanged'))
    },
    { lang, localService },
  )

test('the same set number asks the same questions', async ({ launch }) => {
  const { page } = await launch({ library })
  const asked = async (seed: string) => {
    await openSetup(page)
    await typeSeed(page, seed)
    await startButton(page).click()
    await expect(answerField(page)).toBeFocused()
    await finishEarly(page)
    await expect(page.getByText(`набор № ${seed}`)).toBeVisible()
    return askedTitles(page)
  }
  const first = await asked('4821')
  expect(first).toHaveLength(8)
  const other = await asked('77')
  expect(other).not.toEqual(first)
  expect(await asked('4821')).toEqual(first)
})

test('a plan that no question fits says why, and what to change', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  await page.getByRole('button', { name: 'любые вопросы' }).click()
  await page.getByRole('menuitemradio', { name: 'только закладки' }).click()
  await expect(page.getByText('Среди закладок подходящих вопросов нет.')).toBeVisible()
  await expect(startButton(page)).toBeDisabled()
  await page.getByRole('button', { name: 'Брать любые вопросы' }).click()
  await expect(startButton(page)).toBeEnabled()
})

test('a library without questions leads to its settings', async ({ launch, userData }) => {
  const empty = join(userData, 'empty')
  await mkdir(empty)
  const { page } = await launch({ library: empty })
  await openSetup(page)
  await expect(page.getByRole('heading', { name: 'Первое интервью короткое' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Настройки библиотеки' }).click()
  await expect(page.getByRole('main', { name: 'Библиотека' })).toBeVisible()
})

test('the parts of the library are taken in and left out with check boxes', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  const part = (name: string) => page.getByRole('checkbox', { name: `${name}:` })
  await expect(part('HTTP')).toBeChecked()
  await part('HTTP').press('Space')
  await expect(page.getByRole('button', { name: '2 темам' })).toBeVisible()
  await expect(part('HTTP')).toHaveAccessibleName('HTTP: подходят 3, все новые, не берём')
  await page.getByRole('button', { name: 'Разделы темы «Django»' }).click()
  await part('Модели').press('Space')
  await expect(part('Django')).toHaveJSProperty('indeterminate', true)
  await expect(page.getByRole('button', { name: '1 теме и 1 разделу' })).toBeVisible()
  await expect(page.getByText('всего 3 из 12')).toBeVisible()
  await page.getByRole('checkbox').last().press('Space')
  await part('ORM').press('Space')
  await expect(part('ORM')).toBeChecked()
  await expect(page.getByRole('button', { name: 'разделу «ORM»' })).toBeVisible()
})

test('every value of the sentence is chosen by keyboard and reaches the interview', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  const value = (name: string) => page.getByRole('button', { name, exact: true })
  await haveVoice(page, 'ru-RU', true)
  await chooseValue(page, 'только на экране', 'читайте вслух')
  await chooseValue(page, 'читайте вслух', 'только на экране')
  await haveVoice(page, 'ru-RU', false)
  await expect(value('только на экране')).toBeHidden()
  await value('две минуты').focus()
  await page.keyboard.press('ArrowRight')
  await expect(value('три минуты')).toBeFocused()
  await page.keyboard.type('90')
  await page.keyboard.press('Enter')
  await expect(value('две минуты')).toHaveCount(2)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('300')
  await page.keyboard.press('Enter')
  await expect(value('пять минут')).toBeFocused()
  await expect(value('8 минут')).toBeVisible()
  await chooseValue(page, 'чаще слабое и новое', 'сначала новое новых 8')
  await chooseValue(page, 'после каждого ответа', 'в конце')
  await chooseValue(page, 'письменно', 'устно')
  await typeValue(page, '12 вопросов', '3')
  await startButton(page).press('Enter')
  await expect(startButton(page)).toHaveCount(0)
  const open = await askStudy(page, 'getOpenInterview')
  expect(open?.interview.plan).toMatchObject({
    mode: 'exam',
    questions: 3,
    minutes: 30,
    answerSeconds: 300,
    hardSeconds: 480,
    mix: { due: 0, fresh: 100, strong: 0 },
    answerBy: 'speech',
    readAloud: false,
  })
  expect(open?.interview.questions).toHaveLength(3)
})

test('presets are saved, chosen after a restart, replaced, deleted and brought back', async ({ launch }) => {
  const name = 'Кратко по HTTP'
  const first = await launch({ library })
  await openSetup(first.page)
  await expect(preset(first.page, '30 минут')).toHaveAttribute('aria-pressed', 'true')
  await preset(first.page, '30 минут').press('ArrowLeft')
  await expect(preset(first.page, '10 минут')).toBeFocused()
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('checkbox', { name: 'Django:' }).press('Space')
  await first.page.getByRole('checkbox', { name: 'cache:' }).press('Space')
  await savePreset(first.page, name)
  await expect(preset(first.page, name)).toHaveAttribute('aria-pressed', 'true')
  await first.app.close()

  const { page } = await launch({ library })
  await openSetup(page)
  await expect(page.getByRole('button', { name: 'всем темам' })).toBeVisible()
  await preset(page, name).press('Enter')
  await expect(page.getByRole('button', { name: 'HTTP', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '5 вопросов' })).toBeVisible()

  await chooseValue(page, 'после каждого ответа', 'в конце')
  await expect(preset(page, name)).toHaveAttribute('aria-pressed', 'false')
  await savePreset(page, name)
  await expect(page.getByText(`Заготовка «${name}» уже есть. Заменить её?`)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(preset(page, name)).toHaveAttribute('aria-pressed', 'true')

  await preset(page, name).press('Delete')
  await expect(preset(page, name)).toHaveCount(0)
  await expect(preset(page, '60 минут')).toBeFocused()
  await page.getByRole('button', { name: 'Отменить' }).press('Enter')
  await expect(preset(page, name)).toHaveAttribute('aria-pressed', 'true')
  const [kept, ...others] = await askStudy(page, 'getPresets')
  expect(kept).toMatchObject({ name, plan: { mode: 'exam', scopes: [{ topic: 'http' }], questions: 5 } })
  expect(kept?.plan).not.toHaveProperty('seed')
  expect(others).toEqual([])
})

test('the set-up of an interview is accessible in both themes and a small window', async ({ launch }) => {
  const { page } = await launch({ library })
  await openSetup(page)
  await savePreset(page, 'Перед собеседованием')
  await expect(preset(page, 'Перед собеседованием')).toBeVisible()
  await page.setViewportSize({ width: 900, height: 600 })
  await page.getByRole('button', { name: '12 вопросов' }).press('ArrowDown')
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await savePreset(page, 'Перед собеседованием')
  await expect(page.getByText('Заменить её?')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Заменить' })).toBeInViewport({ ratio: 1 })
  await expectAccessible(page)
})
