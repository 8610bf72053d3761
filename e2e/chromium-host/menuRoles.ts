import { app } from './app.ts'
import type { BrowserWindow } from './browserWindow.ts'

const roles: Record<string, (window: BrowserWindow | undefined) => void> = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.webContents.reload(),
  forcereload: (window) => window?.webContents.reload(),
}

/**
 * Does what a menu item's role stands for. Editing, zooming and developer tools are Chromium's own keys here.
 * https://www.electronjs.org/docs/latest/api/menu-item#roles
 *
 * @returns whether the item has a role; its click handler is not called then
 */
export function performRole(role: string | undefined, window: BrowserWindow | undefined): boolean {
  if (role === undefined) return false
  roles[role.toLowerCase()]?.(window)
  return true
}
