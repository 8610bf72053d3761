import type { BrowserWindow } from './browserWindow.ts'

/** The windows that have been created and not yet closed, by id, in the order of their creation. */
export const openWindows = new Map<number, BrowserWindow>()
