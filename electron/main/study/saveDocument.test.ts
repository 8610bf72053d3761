import { dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { saveDocument } from './saveDocument.ts'

vi.mock('electron', () => ({ dialog: {} }))

const window = {} as BrowserWindow
const report = { format: 'md', name: 'Report', text: '# R' } as const

/** Answers the dialog, and hears what it was asked with. */
function answer(filePath: string) {
  const asked: unknown[] = []
  dialog.showSaveDialog = async (_window: unknown, options?: unknown) => {
    asked.push(options)
    return { canceled: filePath === '', filePath }
  }
  return asked
}

it('has the dialog ask before a file is written over, which Linux does only when told to', async () => {
  const asked = answer(join(makeFolder(), 'mine.md'))
  expect(await saveDocument(window, report)).toBe('mine.md')
  expect(asked).toEqual([
    expect.objectContaining({ defaultPath: 'Report.md', properties: ['showOverwriteConfirmation'] }),
  ])
})

it('saves nothing when the person thinks better of it', async () => {
  answer('')
  expect(await saveDocument(window, report)).toBeUndefined()
})
