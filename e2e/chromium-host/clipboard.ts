import type { Imitated } from './imitated.ts'
import { openWindows } from './openWindows.ts'

let text = ''

/**
 * The clipboard as far as the app writes it itself: https://www.electronjs.org/docs/latest/api/clipboard
 * A page passes the text on to the system's clipboard, which it may while it has the focus.
 */
export const clipboard: Imitated<Electron.Clipboard, 'writeText' | 'readText'> = {
  writeText: async (written) => {
    text = written
    await [...openWindows.values()].at(-1)?.webContents.copy(written)
  },
  readText: async () => text,
}
