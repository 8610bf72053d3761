import type { SavedDocument } from '#api/studyApi.ts'
import { dialog, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'

const kinds = { md: 'Markdown', html: 'HTML', csv: 'CSV', pdf: 'PDF' } as const

async function contentsOf(window: BrowserWindow, document: SavedDocument): Promise<Buffer | string> {
  if (document.format !== 'pdf') return document.text
  return window.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
}

/** Asks where a document is to be saved, and saves it there; resolves to the file's name, or undefined when not. */
export async function saveDocument(
  window: BrowserWindow | undefined,
  document: SavedDocument,
): Promise<string | undefined> {
  if (window === undefined) return undefined
  const { format, name } = document
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${name}.${format}`,
    filters: [{ name: kinds[format], extensions: [format] }],
  })
  if (canceled || filePath === '') return undefined
  const file = extname(filePath) === '' ? `${filePath}.${format}` : filePath
  await writeFile(file, await contentsOf(window, document))
  return basename(file)
}
