import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { confineSession } from './confineSession.ts'

type Request = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>
type Check = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>

const ours = 'app://sobes/index.html'
const own = { isMainFrame: true, requestingUrl: ours }

/** A session that is confined, and its answers. */
function confine(askForMicrophone = async () => true) {
  const handlers: { request?: (...args: Request) => void; check?: (...args: Check) => boolean } = {}
  const session = {
    webRequest: { onBeforeRequest: () => {} },
    setPermissionRequestHandler: (handler: (...args: Request) => void) => (handlers.request = handler),
    setPermissionCheckHandler: (handler: (...args: Check) => boolean) => (handlers.check = handler),
  } as unknown as Session
  confineSession(session, { isOurs: (url) => url.startsWith('app://sobes/'), askForMicrophone })
  const contents = {} as Request[0]
  return {
    request: (permission: Request[1], details: Request[3]) =>
      new Promise((decide) => handlers.request?.(contents, permission, decide, details)),
    check: (permission: Check[1], details: Check[3]) =>
      handlers.check?.(contents, permission, 'app://sobes/', details),
  }
}

describe('the microphone', () => {
  it('is granted to our own page', async () => {
    const { request, check } = confine()
    expect(await request('media', { ...own, mediaTypes: ['audio'] })).toBe(true)
    expect(check('media', { ...own, mediaType: 'audio' })).toBe(true)
  })

  it.each([
    ['a frame within it', { isMainFrame: false, requestingUrl: ours }],
    ['another page', { isMainFrame: true, requestingUrl: 'https://example.org/' }],
  ])('is refused to %s', async (_who, asker) => {
    const { request, check } = confine()
    expect(await request('media', { ...asker, mediaTypes: ['audio'] })).toBe(false)
    expect(check('media', { ...asker, mediaType: 'audio' })).toBe(false)
  })

  it('is refused when the system refuses it or cannot be asked', async () => {
    const details = { ...own, mediaTypes: ['audio' as const] }
    expect(await confine(async () => false).request('media', details)).toBe(false)
    expect(await confine(() => Promise.reject(new Error())).request('media', details)).toBe(false)
  })
})

describe('refused is', () => {
  it.each([[['video'] as const], [['audio', 'video'] as const], [[] as const]])(
    'media of %j',
    async (mediaTypes) => {
      expect(await confine().request('media', { ...own, mediaTypes: [...mediaTypes] })).toBe(false)
    },
  )
  it('a look at the camera, or at media of any kind', () => {
    const { check } = confine()
    expect([
      check('media', { ...own, mediaType: 'video' }),
      check('media', { ...own, mediaType: 'unknown' }),
      check('media', own),
    ]).toEqual([false, false, false])
  })
  it.each([
    'geolocation',
    'notifications',
    'display-capture',
    'clipboard-read',
    'midi',
    'openExternal',
  ] as const)('%s', async (permission) => {
    const { request, check } = confine()
    expect(await request(permission, { ...own, mediaTypes: ['audio'] })).toBe(false)
    expect(check(permission as Check[1], { ...own, mediaType: 'audio' })).toBe(false)
  })
})
