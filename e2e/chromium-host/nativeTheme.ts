import { EventEmitter } from 'node:events'
import type { DevToolsSession } from './devToolsPipe.ts'
import { inBackground } from './devToolsPipe.ts'
import type { Imitated } from './imitated.ts'

type Source = Electron.NativeTheme['themeSource']

/** https://www.electronjs.org/docs/latest/api/native-theme */
export class NativeTheme
  extends EventEmitter
  implements Imitated<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  readonly #pages = new Set<DevToolsSession>()
  #source: Source = 'system'
  #systemIsDark = false

  get themeSource(): Source {
    return this.#source
  }
  /** Overrides `prefers-color-scheme` in every page; 'system' gives it back. */
  set themeSource(source: Source) {
    this.#source = source
    for (const page of this.#pages) inBackground(this.#emulate(page))
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark' || (this.#source === 'system' && this.#systemIsDark)
  }

  /** Makes a page follow `themeSource` from now on. */
  async addPage(page: DevToolsSession): Promise<void> {
    this.#pages.add(page)
    await this.#emulate(page)
  }
  removePage(page: DevToolsSession): void {
    this.#pages.delete(page)
  }

  /** Looks up what the system prefers, as a page sees it while nothing overrides it. */
  async followSystem(page: DevToolsSession): Promise<void> {
    if (this.#source !== 'system') return
    const expression = `matchMedia('(prefers-color-scheme: dark)').matches`
    const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true })
    if (result.value === this.#systemIsDark) return
    this.#systemIsDark = result.value
    this.emit('updated')
  }

  #emulate(page: DevToolsSession): Promise<unknown> {
    const value = this.#source === 'system' ? '' : this.#source
    return page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }
}

export const nativeTheme = new NativeTheme()
