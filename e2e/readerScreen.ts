import { resolve } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { accessibilityFaults } from './accessibility.ts'

/** A small library about the web: five questions in Russian, one of them in English as well, one not answered. */
export const readingLibrary = resolve(import.meta.dirname, 'fixtures/reading')

/** Titles of three of them; the first is of both languages. */
export const cookies = 'Как браузер хранит cookie'
export const cache = 'Когда браузер берёт ответ из кэша?'
export const etag = 'Зачем нужен ETag?'

/** The title of the question that is open. */
export const openTitle = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** Opens a question of the list with the mouse, and waits until it can be read. */
export async function openQuestion(page: Page, title: string): Promise<void> {
  await page.getByRole('option', { name: title }).click()
  await expect(openTitle(page)).toContainText(title)
}

/** The field of the note on the open question. */
export const noteField = (page: Page): Locator => page.getByRole('textbox', { name: 'Моя заметка' })

/** A part of the app in the sidebar, and how many things it says are in it. */
export const sideMode = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Разделы приложения' }).getByRole('button', { name })

/** Checks what is on screen with axe, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect(await accessibilityFaults(page), theme).toEqual([])
  }
}
