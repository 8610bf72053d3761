import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { resolve } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { samplePlan } from '#domain/interview/sampleInterview.ts'
import { askStudy } from './askStudy.ts'
import { sideMode } from './readerScreen.ts'

/** Eight Russian questions: four on Django in two sections, three on HTTP, one in a folder the app does not know. */
export const interviewLibrary = resolve(import.meta.dirname, 'fixtures/interview')

export const answerField = (page: Page): Locator => page.getByRole('textbox', { name: 'Ваш ответ' })
export const startButton = (page: Page): Locator => page.getByRole('button', { name: 'Начать интервью' })

export async function openSetup(page: Page): Promise<void> {
  await sideMode(page, 'Интервью').click()
  await expect(page.getByRole('heading', { name: 'Новое пробное интервью' })).toBeVisible()
}

/** Types another number in the place of a value of the sentence. */
export async function typeValue(page: Page, value: string, digits: string): Promise<void> {
  await page.getByRole('button', { name: value }).focus()
  await page.keyboard.type(digits)
  await page.keyboard.press('Enter')
}

/** Chooses another entry from the menu of a value of the sentence, by keyboard. */
export async function chooseValue(page: Page, value: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: value, exact: true }).press('ArrowDown')
  await page.getByRole('menuitemradio', { name: entry }).press('Enter')
  await expect(page.getByRole('menu')).toHaveCount(0)
}

/** A preset, as its chip above the sentence. */
export const preset = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Заготовки' }).getByRole('button', { name, exact: true })

/** Saves the plan under a name; a name that is taken is then asked about. */
export async function savePreset(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить заготовку' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Название' })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

export async function typeSeed(page: Page, seed: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Номер набора' }).fill(seed)
  await page.keyboard.press('Enter')
}

/** Starts an interview of so many questions from the set-up; the first of them has key points. */
export async function startInterview(page: Page, questions: number): Promise<void> {
  await openSetup(page)
  await typeValue(page, '12 вопросов', String(questions))
  await typeSeed(page, '1')
  await startButton(page).click()
  await expect(answerField(page)).toBeFocused()
}

/** Begins an interview by a plan of its own, whatever the set-up offers: in Russian and typed, unless said otherwise. */
export async function enterInterview(page: Page, plan: Partial<InterviewPlan>): Promise<void> {
  await askStudy(page, 'startInterview', samplePlan({ lang: 'ru', ...plan }))
  await page.reload()
  await page
    .getByRole('region', { name: 'Незаконченное интервью' })
    .getByRole('button', { name: 'Продолжить' })
    .click()
  await expect(answerField(page)).toBeFocused()
}

/** Answers the question at hand and looks at what it should have been. */
export async function answer(page: Page, text: string, confidence: 1 | 2 | 3): Promise<void> {
  await expect(answerField(page)).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press(`Alt+${confidence}`)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Образцовый ответ' })).toBeVisible()
}

/** Grades the answer that is looked over, and goes on. */
export async function gradeAndGoOn(page: Page, grade: 1 | 2 | 3 | 4): Promise<void> {
  await page.keyboard.press(String(grade))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Образцовый ответ' })).toBeHidden()
}

/** The time that the clock of the whole interview shows, in seconds. */
export async function wholeSeconds(page: Page): Promise<number> {
  const text = await page.getByRole('banner').innerText()
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** A fact of a report: its number and what that is a part of. */
export const fact = (page: Page, name: string): Locator =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd')

/** The titles of the questions in a report, in the order asked. */
export const askedTitles = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Вопросы', exact: true }).getByRole('rowheader').allInnerTexts()

/** Finishes the interview at the question at hand, and waits for its report. */
export async function finishEarly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Закончить интервью' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Закончить' }).click()
  await expect(page.getByRole('heading', { name: 'Что перечитать', exact: true })).toBeVisible()
}
