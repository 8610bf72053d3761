import { inBackground, type DevToolsSession } from './devToolsPipe.ts'
import { headed, launch } from './launch.ts'

/**
 * Whether the close button is held until the app has had its say. Where a test drives the window, nobody presses
 * it, and Playwright answers the page's dialogs itself.
 */
export const holdsCloseButton = headed && !launch.switches.has('remote-debugging-port')

/**
 * Lets the app refuse the close button. Chromium asks the person before it closes a page that wants to stay; the app
 * is asked instead, and answers for the person. Chromium only asks for a page that has been used, so the button
 * still closes one that nobody has touched.
 *
 * @param ask asks the app; gives whether the window may close
 */
export function holdCloseButton(page: DevToolsSession, ask: () => boolean): void {
  page.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type === 'beforeunload') inBackground(page.send('Page.handleJavaScriptDialog', { accept: ask() }))
  })
}
