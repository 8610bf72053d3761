import { inBackground, type DevToolsSession } from './devToolsPipe.ts'
import { screen } from './screen.ts'

type Rectangle = Electron.Rectangle
type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen'
type Change = 'resize' | 'move' | 'maximize' | 'unmaximize' | 'minimize' | 'restore'

/** Where one window is. The app reads it at once, so it is kept here and Chromium is told, or asked, afterwards. */
export class WindowPlacement {
  bounds: Rectangle
  /** Where the window is when it is neither maximized nor minimized. */
  normalBounds: Rectangle
  state: State = 'normal'
  readonly #options: Electron.BrowserWindowConstructorOptions
  readonly #announce: (change: Change) => void
  #chromiumsWindow: { browser: DevToolsSession; targetId: string } | undefined

  /** @param announce is called with the name of the window's event after each change */
  constructor(options: Electron.BrowserWindowConstructorOptions, announce: (change: Change) => void) {
    this.#options = options
    this.#announce = announce
    this.normalBounds = this.bounds = initialBounds(options)
  }

  /** Puts Chromium's window where this one is, and keeps the two together from now on. */
  async connect(browser: DevToolsSession, targetId: string): Promise<void> {
    this.#chromiumsWindow = { browser, targetId }
    await this.#write()
  }

  set(bounds: Partial<Rectangle>): void {
    const { minWidth = 0, minHeight = 0 } = this.#options
    const wanted = { ...this.bounds, ...bounds }
    const width = Math.max(wanted.width, minWidth)
    const height = Math.max(wanted.height, minHeight)
    this.#accept({ ...wanted, width, height }, 'normal')
    inBackground(this.#write())
  }

  change(state: State): void {
    this.#accept(state === 'maximized' ? screen.getPrimaryDisplay().workArea : this.normalBounds, state)
    inBackground(this.#write())
  }

  /** Takes over what the person has done to Chromium's window. */
  async read(): Promise<void> {
    if (!this.#chromiumsWindow) return
    const { browser, targetId } = this.#chromiumsWindow
    const { bounds } = await browser.send('Browser.getWindowForTarget', { targetId })
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = bounds
    this.#accept({ x: left, y: top, width, height }, windowState)
  }

  #accept(bounds: Rectangle, state: State): void {
    const [before, stateBefore] = [this.bounds, this.state]
    this.bounds = bounds
    this.state = state
    if (state === 'normal') this.normalBounds = bounds
    if (bounds.width !== before.width || bounds.height !== before.height) this.#announce('resize')
    if (bounds.x !== before.x || bounds.y !== before.y) this.#announce('move')
    if (state === stateBefore) return
    if (state === 'maximized') this.#announce('maximize')
    else if (state === 'minimized') this.#announce('minimize')
    else this.#announce(stateBefore === 'maximized' ? 'unmaximize' : 'restore')
  }

  async #write(): Promise<void> {
    if (!this.#chromiumsWindow) return
    const { browser, targetId } = this.#chromiumsWindow
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId })
    const move = (bounds: object): Promise<unknown> =>
      browser.send('Browser.setWindowBounds', { windowId, bounds })
    const { x: left, y: top, width, height } = this.normalBounds
    // Chromium takes bounds for a normal window only.
    await move({ windowState: 'normal' })
    await move({ left, top, width, height })
    if (this.state !== 'normal') await move({ windowState: this.state })
  }
}

/** "Default is to center the window", 800 by 600: .../docs/latest/api/structures/base-window-options */
function initialBounds(options: Electron.BrowserWindowConstructorOptions): Rectangle {
  const { workArea } = screen.getPrimaryDisplay()
  const width = Math.max(options.width ?? 800, options.minWidth ?? 0)
  const height = Math.max(options.height ?? 600, options.minHeight ?? 0)
  const x = options.x ?? workArea.x + Math.max(0, Math.round((workArea.width - width) / 2))
  const y = options.y ?? workArea.y + Math.max(0, Math.round((workArea.height - height) / 2))
  return { x, y, width, height }
}
