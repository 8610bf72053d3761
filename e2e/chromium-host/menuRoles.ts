import { app } from './app.ts'
import type { BrowserWindow } from './browserWindow.ts'

interface Role {
  accelerator?: string
  perform: (window: BrowserWindow | undefined) => void
}

/** The roles that are the host's business, in lower case. Editing and zooming are Chromium's own keys. */
const roles: Record<string, Role> = {
  quit: { accelerator: 'CmdOrCtrl+Q', perform: () => app.quit() },
  close: { accelerator: 'CmdOrCtrl+W', perform: (window) => window?.close() },
  minimize: { accelerator: 'CmdOrCtrl+M', perform: (window) => window?.minimize() },
  togglefullscreen: { perform: (window) => window?.setFullScreen(!window.isFullScreen()) },
  reload: { accelerator: 'CmdOrCtrl+R', perform: (window) => window?.webContents.reload() },
}

/** "Roles have … default accelerators": the keys of an item that names a role and no keys of its own. */
export function acceleratorOfRole(role: string | undefined): string | null {
  return roles[role?.toLowerCase() ?? '']?.accelerator ?? null
}

/**
 * Does what a menu item's role stands for.
 * https://www.electronjs.org/docs/latest/api/menu-item#roles
 *
 * @returns whether the item has a role; its click handler is not called then
 */
export function performRole(role: string | undefined, window: BrowserWindow | undefined): boolean {
  if (role === undefined) return false
  roles[role.toLowerCase()]?.perform(window)
  return true
}
