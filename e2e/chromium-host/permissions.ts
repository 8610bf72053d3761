import type { DevToolsSession } from './devToolsPipe.ts'
import { originOf, toChromiumUrl } from './schemes.ts'
import type { WebContents } from './webContents.ts'

// By the names of the web's Permissions API, which is what the DevTools protocol expects.
const permissions = [
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'idle-detection',
  'local-fonts',
  'microphone',
  'midi',
  'notifications',
  'storage-access',
  'window-management',
]

/**
 * Denies what a page may ask a person for. An app that grants nothing gets the same from Electron:
 * https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export async function denyPermissions(browser: DevToolsSession): Promise<void> {
  await Promise.all(
    permissions.map((name) =>
      browser.send('Browser.setPermission', { permission: { name }, setting: 'denied' }),
    ),
  )
}

/**
 * Asks the app whether a page that is about to load may have the microphone, the one permission that the app is asked
 * about. Chromium takes its answers beforehand only, so this stands for every `getUserMedia` of that page.
 *
 * @param url the page's address, in the app's own form
 */
export async function settleMicrophone(
  browser: DevToolsSession,
  contents: WebContents,
  url: string,
): Promise<void> {
  const origin = originOf(url)
  // Of a file, or of data: Chromium settles nothing for an origin that has no name, and what is denied stays so.
  if (!URL.canParse(toChromiumUrl(origin))) return
  const isGranted = await contents.session.mayUseMicrophone(contents, url)
  await browser.send('Browser.setPermission', {
    permission: { name: 'microphone' },
    setting: isGranted ? 'granted' : 'denied',
    origin: toChromiumUrl(origin),
  })
}
