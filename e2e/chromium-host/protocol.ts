import { hostState } from './hostState.ts'
import type { Imitated } from './imitated.ts'
import { schemes } from './schemes.ts'

/** https://www.electronjs.org/docs/latest/api/protocol */
export const protocol: Imitated<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
> = {
  /** "This method can only be used before the ready event of the app module gets emitted." */
  registerSchemesAsPrivileged(customSchemes) {
    if (hostState.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of customSchemes) {
      if (!privileges?.standard || !privileges.secure || !privileges.supportFetchAPI)
        throw new Error(`[chromium-host] ${scheme}: only standard, secure schemes with fetch are imitated`)
      schemes.set(scheme, undefined)
    }
  },
  handle(scheme, handler) {
    if (schemes.get(scheme)) throw new Error('Failed to register protocol: ' + scheme)
    if (!schemes.has(scheme))
      throw new Error(`[chromium-host] ${scheme}: register the scheme as privileged first`)
    // Electron's GlobalRequest is Node's Request.
    schemes.set(scheme, handler as unknown as (request: Request) => Promise<Response>)
  },
  unhandle(scheme) {
    schemes.set(scheme, undefined)
  },
  isProtocolHandled: (scheme) => schemes.get(scheme) !== undefined,
}
