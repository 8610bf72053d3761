import { EventEmitter } from 'node:events'
import type { DevToolsSession } from './devToolsPipe.ts'

/** A display, with the fields of Electron's that a place for a window is chosen by. */
type Display = Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'workAreaSize' | 'scaleFactor'>

/** The screen the browser is on: https://www.electronjs.org/docs/latest/api/screen */
export class Screen extends EventEmitter {
  #display: Display | undefined

  /** Asks Chromium, once, before the app is ready; Electron too has no screen before that. */
  async measure(page: DevToolsSession): Promise<void> {
    const expression =
      '[screen.width, screen.height, screen.availLeft, screen.availTop, screen.availWidth, ' +
      'screen.availHeight, devicePixelRatio]'
    const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true })
    const [width, height, x, y, availableWidth, availableHeight, scaleFactor] = result.value
    const workAreaSize = { width: availableWidth, height: availableHeight }
    const bounds = { x: 0, y: 0, width, height }
    this.#display = { id: 1, bounds, workArea: { x, y, ...workAreaSize }, workAreaSize, scaleFactor }
  }

  getPrimaryDisplay(): Display {
    if (!this.#display) throw new Error("The 'screen' module can't be used before the app 'ready' event")
    return this.#display
  }
  getAllDisplays(): Display[] {
    return [this.getPrimaryDisplay()]
  }
  getDisplayMatching(): Display {
    return this.getPrimaryDisplay()
  }
}

export const screen = new Screen()
