import { EventEmitter } from 'node:events'
import { afterLastWindow, app } from './app.ts'
import type { Chromium } from './chromium.ts'
import { inBackground } from './devToolsPipe.ts'
import { hostState } from './hostState.ts'
import type { Imitated } from './imitated.ts'
import { nativeTheme } from './nativeTheme.ts'
import { openWindows } from './openWindows.ts'
import { openPageTarget, releasePageTarget, type PageTarget } from './pageTarget.ts'
import { PreventableEvent } from './preventableEvent.ts'
import { WebContents } from './webContents.ts'
import { WindowPlacement } from './windowPlacement.ts'

type Members =
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'show'
  | 'isVisible'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'isMaximized'
  | 'maximize'
  | 'unmaximize'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'isFullScreen'
  | 'setFullScreen'
  | 'getTitle'
  | 'setTitle'

let lastId = 0

/** https://www.electronjs.org/docs/latest/api/browser-window */
export class BrowserWindow extends EventEmitter implements Imitated<Electron.BrowserWindow, Members> {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #chromium: Chromium
  readonly #placement: WindowPlacement
  readonly #target: Promise<PageTarget>
  #visible: boolean
  #title: string
  #destroyed = false

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows.values()]
  }
  /** The newest window: the host does not know which one the person looks at. */
  static getFocusedWindow(): BrowserWindow | null {
    return [...openWindows.values()].at(-1) ?? null
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...openWindows.values()].find((window) => window.webContents === contents) ?? null
  }

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!hostState.ready || !hostState.chromium)
      throw new Error('Cannot create BrowserWindow before app is ready')
    requireIsolation(options.webPreferences)
    this.#chromium = hostState.chromium
    this.#placement = new WindowPlacement(options, (change) => this.emit(change))
    this.#visible = options.show !== false
    this.#title = options.title ?? app.name
    this.#target = openPageTarget(this.#chromium).then((target) => this.#prepare(target, options))
    this.webContents = new WebContents(this.id, this.#target, options.webPreferences?.preload, {
      boundsChanged: () => inBackground(this.#placement.read()),
      colorSchemeChanged: () => this.#command(({ session }) => nativeTheme.followSystem(session)),
      closeRequested: () => this.close(),
    })
    // "Emitted when the web page has been rendered (while not being shown)."
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    openWindows.set(this.id, this)
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async #prepare(target: PageTarget, options: Electron.BrowserWindowConstructorOptions): Promise<PageTarget> {
    const { session, targetId } = target
    this.#chromium.browser.on('Target.targetDestroyed', (gone) => {
      if (gone.targetId === targetId) this.closedByPerson()
    })
    await nativeTheme.addPage(session)
    await this.#placement.connect(this.#chromium.browser, targetId)
    const color = rgbOf(options.backgroundColor)
    if (color) await session.send('Emulation.setDefaultBackgroundColorOverride', { color })
    return target
  }

  #command(send: (target: PageTarget) => Promise<unknown>): void {
    inBackground(this.#target.then(send))
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url)
  }

  // Chromium shows a window as soon as it has one, so this only keeps count.
  show(): void {
    this.#visible = true
    this.emit('show')
  }
  isVisible(): boolean {
    return this.#visible && !this.#destroyed
  }
  focus(): void {
    this.#command(({ session }) => session.send('Page.bringToFront'))
  }

  /** A listener of "close" may refuse. https://www.electronjs.org/docs/latest/api/browser-window#event-close */
  close(): void {
    if (this.#destroyed) return
    const event = new PreventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  /** Closes without asking: only "closed" is emitted. */
  destroy(): void {
    if (this.#destroyed) return
    this.#command((target) => {
      nativeTheme.removePage(target.session)
      return releasePageTarget(this.#chromium, target)
    })
    this.#end()
  }
  /** Chromium's window has been closed, which the app hears of but can no longer refuse. */
  closedByPerson(): void {
    if (this.#destroyed) return
    this.emit('close', new PreventableEvent())
    this.#end()
  }
  #end(): void {
    this.#destroyed = true
    openWindows.delete(this.id)
    this.webContents.markDestroyed()
    this.emit('closed')
    if (openWindows.size === 0) afterLastWindow()
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#placement.bounds }
  }
  getNormalBounds(): Electron.Rectangle {
    return { ...this.#placement.normalBounds }
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#placement.set(bounds)
  }
  isMaximized(): boolean {
    return this.#placement.state === 'maximized'
  }
  maximize(): void {
    this.#placement.change('maximized')
  }
  unmaximize(): void {
    this.#placement.change('normal')
  }
  isMinimized(): boolean {
    return this.#placement.state === 'minimized'
  }
  minimize(): void {
    this.#placement.change('minimized')
  }
  restore(): void {
    this.#placement.change('normal')
  }

  isFullScreen(): boolean {
    return this.#placement.state === 'fullscreen'
  }
  setFullScreen(on: boolean): void {
    this.#placement.change(on ? 'fullscreen' : 'normal')
  }

  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
    const expression = `document.title = ${JSON.stringify(title)}`
    this.#command(({ session }) => session.send('Runtime.evaluate', { expression }))
  }
}

/** The host has one kind of window, the safe one that is also Electron's default. */
function requireIsolation(preferences: Electron.WebPreferences = {}): void {
  const { sandbox = true, contextIsolation = true, nodeIntegration = false, session, partition } = preferences
  if (!sandbox || !contextIsolation || nodeIntegration || session || partition)
    throw new Error('[chromium-host] Only sandboxed, isolated windows of the default session are imitated')
}

function rgbOf(color = ''): { r: number; g: number; b: number } | undefined {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(color) ?? []
  return r && g && b ? { r: parseInt(r, 16), g: parseInt(g, 16), b: parseInt(b, 16) } : undefined
}
