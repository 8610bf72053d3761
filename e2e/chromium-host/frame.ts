import type { Imitated } from './imitated.ts'
import { originOf } from './schemes.ts'
import type { WebContents } from './webContents.ts'

/**
 * The top frame of a page, the only one the host speaks with: its `parent` is null.
 * https://www.electronjs.org/docs/latest/api/web-frame-main
 */
export class Frame implements Imitated<Electron.WebFrameMain, 'url' | 'origin' | 'parent'> {
  readonly parent = null
  readonly #contents: WebContents

  constructor(contents: WebContents) {
    this.#contents = contents
  }
  get url(): string {
    return this.#contents.getURL()
  }
  get origin(): string {
    return originOf(this.url)
  }
}
