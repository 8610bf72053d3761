import { EventEmitter } from 'node:events'
import type { Imitated } from './imitated.ts'
import { protocol } from './protocol.ts'
import { originOf } from './schemes.ts'
import type { WebContents } from './webContents.ts'
import { webRequest } from './webRequest.ts'

type Handlers = Imitated<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>
type RequestHandler = Parameters<Handlers['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Handlers['setPermissionCheckHandler']>[0]

/** The one session of the app: https://www.electronjs.org/docs/latest/api/session */
export class Session extends EventEmitter implements Handlers {
  readonly protocol = protocol
  readonly webRequest = webRequest
  #requestHandler: RequestHandler = null
  #checkHandler: CheckHandler = null

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#requestHandler = handler
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#checkHandler = handler
  }

  /**
   * Asks both handlers what Electron asks them for `getUserMedia({ audio: true })` in the top frame of a page. Unlike
   * Electron, which grants what it has no handler for, both have to be there and to agree.
   */
  async mayUseMicrophone(contents: WebContents, url: string): Promise<boolean> {
    const request = this.#requestHandler
    const securityOrigin = `${originOf(url)}/`
    const asker = { isMainFrame: true, requestingUrl: url, securityOrigin }
    const isChecked = this.#checkHandler?.(contents, 'media', securityOrigin, {
      ...asker,
      mediaType: 'audio',
    })
    if (!isChecked || !request) return false
    return new Promise((decide) => request(contents, 'media', decide, { ...asker, mediaTypes: ['audio'] }))
  }
}

export const session = { defaultSession: new Session() }
