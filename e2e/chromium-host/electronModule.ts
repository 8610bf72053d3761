import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { BrowserWindow } from './browserWindow.ts'
import { clipboard } from './clipboard.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipcMain.ts'
import { Menu } from './menu.ts'
import { MenuItem } from './menuItem.ts'
import { nativeTheme } from './nativeTheme.ts'
import { net } from './net.ts'
import { openWindows } from './openWindows.ts'
import { protocol } from './protocol.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { systemPreferences } from './systemPreferences.ts'
import type { WebContents } from './webContents.ts'

// A computer's sleep cannot be heard of from here; tests emit 'suspend' and 'resume' themselves.
const powerMonitor = new EventEmitter()

// By these Playwright finds the window of a page.
const webContents = {
  getAllWebContents: (): WebContents[] => [...openWindows.values()].map((window) => window.webContents),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    webContents.getAllWebContents().find((contents) => contents.isTarget(targetId)),
}

const electron = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
} satisfies Partial<Record<keyof typeof import('electron'), unknown>>

// `require('electron')` gives the object itself, which tests change; an import gives the same objects by name.
export { electron as default, electron as 'module.exports' }
export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
}
