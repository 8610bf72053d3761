import type { EventEmitter } from 'node:events'
import type { DevToolsSession } from './devToolsPipe.ts'
import type { PageTarget } from './pageTarget.ts'
import { PreventableEvent } from './preventableEvent.ts'
import { sameDocument, toAppUrl, toChromiumUrl } from './schemes.ts'

/** Where one page is and where it may go. Emits "did-finish-load" and "will-navigate" on the page's `WebContents`. */
export class Navigation {
  /** The page's address, in the app's own form. */
  url = ''
  readonly #contents: EventEmitter
  /** Where the app has sent the page, until the page gets there. */
  #expected: string | undefined
  /** Whether the page has asked for a reload of itself. */
  #pageReloads = false

  constructor(contents: EventEmitter) {
    this.#contents = contents
  }

  watch({ session: page, targetId }: PageTarget): void {
    page.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.url = toAppUrl(frame.url + (frame.urlFragment ?? ''))
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) this.url = toAppUrl(url)
    })
    page.on('Page.frameRequestedNavigation', ({ frameId, reason }) => {
      if (frameId === targetId && reason === 'reload') this.#pageReloads = true
    })
    page.on('Page.loadEventFired', () => {
      if (this.url && this.url !== 'about:blank') this.#contents.emit('did-finish-load')
    })
  }

  /** Whether the page is on the way to where the app has sent it. */
  get isExpected(): boolean {
    return this.#expected !== undefined
  }

  /** Resolves when the page has loaded, rejects when it could not be. */
  async load(page: DevToolsSession, url: string): Promise<void> {
    const finished = new Promise((resolve) => this.#contents.once('did-finish-load', resolve))
    this.#expected = url
    const { errorText, loaderId } = await page.send('Page.navigate', { url: toChromiumUrl(url) })
    if (errorText) throw new Error(`${errorText.replace('net::', '')} loading '${url}'`)
    // Only another document loads; going to another place in the same one is done by now.
    if (loaderId) await finished
    else this.#expected = undefined
  }

  async reload(page: DevToolsSession): Promise<void> {
    this.#expected = this.url
    await page.send('Page.reload')
  }

  /**
   * Asks the app about a navigation that the page wants. "This event will not emit when the navigation is started
   * programmatically with APIs like `webContents.loadURL` and `webContents.back`", nor when a test reloads the page.
   * https://www.electronjs.org/docs/latest/api/web-contents#event-will-navigate
   */
  isRefused(url: string): boolean {
    const expected = this.#expected
    this.#expected = undefined
    const isReload = sameDocument(url, this.url) && !this.#pageReloads
    this.#pageReloads = false
    if (isReload || (expected !== undefined && sameDocument(url, expected))) return false
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame: true, isSameDocument: false })
    this.#contents.emit('will-navigate', event, url, false, true)
    return event.defaultPrevented
  }
}
