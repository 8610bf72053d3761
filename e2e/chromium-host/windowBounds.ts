import type { DevToolsSession } from './devToolsPipe.ts'
import { screen } from './screen.ts'

/** Where a window is, in the screen's own pixels. */
export type Rectangle = Electron.Rectangle
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

/** Where a new window goes: "Default is to center the window", 800 by 600. */
export function initialBounds(options: Electron.BrowserWindowConstructorOptions): Rectangle {
  const { workArea } = screen.getPrimaryDisplay()
  const width = Math.max(options.width ?? 800, options.minWidth ?? 0)
  const height = Math.max(options.height ?? 600, options.minHeight ?? 0)
  const x = options.x ?? workArea.x + Math.max(0, Math.round((workArea.width - width) / 2))
  const y = options.y ?? workArea.y + Math.max(0, Math.round((workArea.height - height) / 2))
  return { x, y, width, height }
}

/** Reads where Chromium's window of a page is. */
export async function readBounds(
  browser: DevToolsSession,
  targetId: string,
): Promise<{ bounds: Rectangle; state: WindowState }> {
  const { bounds } = await browser.send('Browser.getWindowForTarget', { targetId })
  const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = bounds
  return { bounds: { x: left, y: top, width, height }, state: windowState }
}

/** Moves Chromium's window of a page. Only a normal window takes bounds. */
export async function writeBounds(
  browser: DevToolsSession,
  targetId: string,
  bounds: Rectangle | undefined,
  state: WindowState,
): Promise<void> {
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId })
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
  if (bounds) {
    const { x: left, y: top, width, height } = bounds
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
  }
  if (state !== 'normal') await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: state } })
}
