import { EventEmitter } from 'node:events'
import { holdCloseButton, holdsCloseButton } from './closeButton.ts'
import { inBackground } from './devToolsPipe.ts'
import { Frame } from './frame.ts'
import type { Imitated } from './imitated.ts'
import { invokeHandler, type InvokeEvent } from './ipcMain.ts'
import { acceleratorsOf, clickAccelerator } from './accelerators.ts'
import { Menu } from './menu.ts'
import type { FromPage } from './page/messages.ts'
import { Navigation } from './navigation.ts'
import { PageLink } from './pageLink.ts'
import type { PageTarget } from './pageTarget.ts'
import { PreventableEvent } from './preventableEvent.ts'
import { interceptRequests } from './requests.ts'
import { toAppUrl } from './schemes.ts'
import { session } from './session.ts'
import { refusesSockets } from './webRequest.ts'

type Members =
  | 'id'
  | 'session'
  | 'mainFrame'
  | 'send'
  | 'getURL'
  | 'isDestroyed'
  | 'isCrashed'
  | 'reload'
  | 'toggleDevTools'
  | 'printToPDF'
  | 'setWindowOpenHandler'

/** What a page's messages concern in its window. */
export interface WindowSignals {
  boundsChanged: () => void
  colorSchemeChanged: () => void
  closeRequested: () => void
}

/** The page of one window: https://www.electronjs.org/docs/latest/api/web-contents */
export class WebContents extends EventEmitter implements Imitated<Electron.WebContents, Members> {
  readonly id: number
  readonly session = session.defaultSession
  readonly mainFrame = new Frame(this)
  readonly #link = new PageLink()
  readonly #navigation = new Navigation(this)
  readonly #target: Promise<PageTarget>
  readonly #signals: WindowSignals
  #targetId = ''
  #destroyed = false
  #crashed = false
  #openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | undefined

  constructor(id: number, target: Promise<PageTarget>, preload: string | undefined, signals: WindowSignals) {
    super()
    this.id = id
    this.#signals = signals
    this.#target = target.then((opened) => this.#prepare(opened, preload))
    inBackground(this.#target)
  }

  async #prepare(target: PageTarget, preload: string | undefined): Promise<PageTarget> {
    const page = target.session
    this.#targetId = target.targetId
    this.#navigation.watch(target)
    page.on('Inspector.targetCrashed', () => (this.#crashed = true))
    if (holdsCloseButton) holdCloseButton(page, () => this.#mayUnload())
    await this.#link.connect(target, preload, await refusesSockets(), (message) => this.#receive(message))
    await interceptRequests(page, this)
    return target
  }

  getURL(): string {
    return this.#navigation.url
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isCrashed(): boolean {
    return this.#crashed
  }
  /** Whether a target of the DevTools protocol is this page. A page's top frame has the same id. */
  isTarget(targetId: string): boolean {
    return targetId === this.#targetId
  }

  send(channel: string, ...args: unknown[]): void {
    this.#link.post({ kind: 'event', channel, args })
  }

  /** Resolves when the page has loaded ("did-finish-load"), rejects when it could not be. */
  async load(url: string): Promise<void> {
    const { session: page } = await this.#target
    await this.#navigation.load(page, url)
  }
  reload(): void {
    this.#command((page) => this.#navigation.reload(page))
  }
  /** Whether the app refuses a navigation that its page wants. */
  refusesNavigation(url: string): boolean {
    return this.#navigation.isRefused(url)
  }

  setWindowOpenHandler(
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ): void {
    this.#openHandler = handler
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { session: page } = await this.#target
    const { landscape = false, printBackground = false, preferCSSPageSize = false } = options
    const { data } = await page.send('Page.printToPDF', { landscape, printBackground, preferCSSPageSize })
    return Buffer.from(data, 'base64')
  }

  /** Puts text on the system's clipboard, if the page has the focus, without which Chromium does not let it. */
  async copy(text: string): Promise<void> {
    const { session: page } = await this.#target
    const expression = `navigator.clipboard.writeText(${JSON.stringify(text)}).catch(() => {})`
    await page.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true })
  }

  // The browser has its own: F12.
  toggleDevTools(): void {}

  /** Tells the page which keys belong to the application's menu. */
  offerAccelerators(): void {
    this.#link.post({ kind: 'accelerators', keys: acceleratorsOf(Menu.getApplicationMenu()) })
  }

  /** Ends this page; the window has done the closing. */
  markDestroyed(): void {
    this.#destroyed = true
    this.emit('destroyed')
  }

  close(): void {
    this.#signals.closeRequested()
  }

  /** Asked when the page is about to be unloaded, whether for the app's own navigation or by the close button. */
  #mayUnload(): boolean {
    if (!this.#destroyed && !this.#navigation.isExpected) this.#signals.closeRequested()
    return this.#destroyed || this.#navigation.isExpected
  }

  #command(send: (page: PageTarget['session']) => Promise<unknown>): void {
    inBackground(this.#target.then(({ session: page }) => send(page)))
  }

  #receive(message: FromPage): void {
    if (message.kind === 'invoke') this.#invoke(message.id, message.channel, message.args)
    else if (message.kind === 'started') this.#greet()
    else if (message.kind === 'openWindow') this.#openWindow(toAppUrl(message.url), message)
    else if (message.kind === 'navigate') this.#navigate(toAppUrl(message.url))
    else if (message.kind === 'accelerator') clickAccelerator(Menu.getApplicationMenu(), message.accelerator)
    else if (message.kind === 'preloadFailed')
      console.error('Unable to load preload script:', message.message)
    else this.#signals[message.kind]()
  }

  #invoke(id: number, channel: string, args: unknown[]): void {
    const sender = { sender: this, senderFrame: this.mainFrame, frameId: 1, processId: 1 }
    const event: InvokeEvent = Object.assign(new PreventableEvent(), { type: 'frame' as const, ...sender })
    void invokeHandler(channel, event, args, (result) =>
      this.#link.post(
        'value' in result ? { kind: 'reply', id, ...result } : { kind: 'failure', id, ...result },
      ),
    )
  }

  /** Tells a new document what to watch for. */
  #greet(): void {
    this.offerAccelerators()
    if (holdsCloseButton) this.#link.post({ kind: 'holdClosing' })
  }

  #navigate(url: string): void {
    if (!this.refusesNavigation(url)) inBackground(this.load(url))
  }

  /** https://www.electronjs.org/docs/latest/api/web-contents#contentssetwindowopenhandlerhandler */
  #openWindow(url: string, { frameName, features }: { frameName: string; features: string }): void {
    const referrer = { url: this.getURL(), policy: 'strict-origin-when-cross-origin' as const }
    const response = this.#openHandler?.({
      url,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer,
    })
    if (response?.action !== 'deny')
      console.error(`[chromium-host] Windows of a page are not imitated: ${url}`)
  }
}
