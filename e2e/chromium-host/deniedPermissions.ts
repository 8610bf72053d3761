import type { DevToolsSession } from './devToolsPipe.ts'

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
