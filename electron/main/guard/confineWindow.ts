import type { WebContents } from 'electron'

/** The page stays where it is: it may load itself again, but goes nowhere else, opens no window and embeds no guest. */
export function confineWindow(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
