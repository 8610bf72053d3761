import { EventEmitter } from 'node:events'
import type { Imitated } from './imitated.ts'
import { protocol } from './protocol.ts'
import { webRequest } from './webRequest.ts'

/**
 * The one session of the app: https://www.electronjs.org/docs/latest/api/session
 *
 * Permissions are denied whatever the handlers say (see `deniedPermissions.ts`), so the handlers are not asked.
 */
export class Session
  extends EventEmitter
  implements Imitated<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>
{
  readonly protocol = protocol
  readonly webRequest = webRequest

  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
}

export const session = { defaultSession: new Session() }
