import type { BrowserWindow as Window } from 'electron'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { DataStore } from '../stores/openStore.ts'
import { smallest, windowBounds, type StoredWindow } from './windowBounds.ts'

/** The window's ground before the page is painted: the page colour of each theme. */
const ground = { light: '#fcfbf9', dark: '#1a1817' }

/** Opens the one window, where it was last time, shown when its first picture is ready. */
export function createWindow(preload: string, store: DataStore<StoredWindow>): Window {
  const window = new BrowserWindow({
    ...windowBounds(
      store.get().bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Sobes',
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (store.get().maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    try {
      store.set({ version: 1, bounds: window.getNormalBounds(), maximized: window.isMaximized() })
    } catch {
      // A full disk must not keep the window open for the sake of its place.
    }
  })
  return window
}
