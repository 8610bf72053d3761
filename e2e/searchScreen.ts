import { resolve } from 'node:path'
import { expect, pressMenuKeys, type Page } from './fixture.ts'

/** A small library whose answers hold identifiers, in Russian and English. */
export const searchLibrary = resolve(import.meta.dirname, 'fixtures/search')

/** The palette and its parts. */
export const paletteOf = (page: Page) => {
  const palette = page.getByRole('dialog', { name: 'Поиск и команды' })
  return {
    palette,
    field: palette.getByRole('combobox', { name: 'Что найти' }),
    options: palette.getByRole('option'),
    questions: palette.getByRole('group', { name: 'Вопросы' }).getByRole('option'),
    selected: palette.getByRole('option', { selected: true }),
  }
}

/** The title of the page that is open. */
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Opens the palette by its keys. */
export async function openPalette(page: Page) {
  await pressMenuKeys(page, 'CmdOrCtrl+K')
  await expect(paletteOf(page).field).toBeFocused()
  return paletteOf(page)
}
