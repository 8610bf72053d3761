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
import { initialBounds, readBounds, writeBounds, type Rectangle, type WindowState } from './windowBounds.ts'

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
  | 'getTitle'
  | 'setTitle'

let lastId = 0

/** https://www.electronjs.org/docs/latest/api/browser-window */
export class BrowserWindow extends EventEmitter implements Imitated<Electron.BrowserWindow, Members> {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #chromium: Chromium
  readonly #opened: Promise<PageTarget>
  readonly #options: Electron.BrowserWindowConstructorOptions
  #bounds: Rectangle
  #normalBounds: Rectangle
  #state: WindowState = 'normal'
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
    if (!hostState.ready || !hostState.chromium) throw new Error('Cannot create BrowserWindow before app is ready')
    requireIsolation(options.webPreferences)
    this.#chromium = hostState.chromium
    this.#options = options
    this.#normalBounds = this.#bounds = initialBounds(options)
    this.#visible = options.show !== false
    this.#title = options.title ?? app.name
    const target = openPageTarget(this.#chromium)
    this.webContents = new WebContents(this.id, target, options.webPreferences?.preload, {
      boundsChanged: () => this.#inBackground(() => this.#readBounds()),
      colorSchemeChanged: () => this.#inBackground(({ session }) => nativeTheme.followSystem(session)),
    })
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.webContents.on('close-requested', () => this.close())
    this.#opened = target.then((opened) => this.#prepare(opened))
    inBackground(this.#opened)
    openWindows.set(this.id, this)
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.webContents)
  }
}
