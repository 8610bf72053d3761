import type { SavedDocument } from '#api/studyApi.ts'
import { dialog, type BrowserWindow } from 'electron'
import { writeChosen } from './writeChosen.ts'

const kinds = { md: 'Markdown', html: 'HTML', csv: 'CSV', pdf: 'PDF' } as const

async function contentsOf(window: BrowserWindow, document: SavedDocument): Promise<Uint8Array | string> {
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
    // Elsewhere the system asks by itself; Linux would write over a file without a word.
    properties: ['showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return undefined
  return writeChosen(filePath, format, await contentsOf(window, document))
}
