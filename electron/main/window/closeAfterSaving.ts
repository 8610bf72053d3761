import { eventChannels } from '#api/channels.ts'
import type { BrowserWindow } from 'electron'

/** How long the page has to hand over what was typed, in ms; a page that hangs must not keep the window open. */
const patience = 2000

/**
 * Holds the closing of a window until its page has handed over what is not saved yet.
 * @returns to be called when the page says that it has
 */
export function closeAfterSaving(window: BrowserWindow): () => void {
  let saved = false
  const close = () => {
    if (saved || window.isDestroyed()) return
    saved = true
    window.close()
  }
  window.on('close', (event) => {
    if (saved || window.webContents.isCrashed()) return
    event.preventDefault()
    window.webContents.send(eventChannels.onClosing)
    setTimeout(close, patience)
  })
  return close
}
