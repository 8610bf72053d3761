import type { Imitated } from './imitated.ts'

type Details = Electron.OnBeforeRequestListenerDetails
type BeforeRequest = (details: Details, callback: (response: Electron.CallbackResponse) => void) => void
type HeadersReceived = (
  details: Electron.OnHeadersReceivedListenerDetails,
  callback: (response: Electron.HeadersReceivedResponse) => void,
) => void

/** A listener and the addresses it wants to hear of; `undefined` when there is none. */
type Registered<Listener> = { listener: Listener; matches: (url: string) => boolean } | undefined

let beforeRequest: Registered<BeforeRequest>
let headersReceived: Registered<HeadersReceived>

/**
 * "Only the last attached `listener` will be used. Passing `null` as `listener` will unsubscribe from the event."
 * https://www.electronjs.org/docs/latest/api/web-request
 */
export const webRequest = {
  onBeforeRequest(...args: [Electron.WebRequestFilter, BeforeRequest | null] | [BeforeRequest | null]): void {
    beforeRequest = register(args)
  },
  onHeadersReceived(
    ...args: [Electron.WebRequestFilter, HeadersReceived | null] | [HeadersReceived | null]
  ): void {
    headersReceived = register(args)
  },
} satisfies Imitated<Electron.WebRequest, 'onBeforeRequest' | 'onHeadersReceived'>

function register<Listener>(
  args: [Electron.WebRequestFilter, Listener] | [Listener],
): Registered<NonNullable<Listener>> {
  const [filter, listener] = args.length === 2 ? args : [undefined, args[0]]
  if (!listener) return undefined
  const patterns = (filter?.urls ?? []).map(patternToRegExp)
  return {
    listener,
    matches: (url) => patterns.length === 0 || patterns.some((pattern) => pattern.test(url)),
  }
}

/** https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns */
function patternToRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  const [scheme = '', rest = ''] = pattern.split('://')
  const escape = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${scheme === '*' ? '(https?|wss?)' : escape(scheme)}://${escape(rest)}$`)
}

/** Whether the app's listener cancels a request. */
export async function isCancelled(details: Details): Promise<boolean> {
  const registered = beforeRequest
  if (!registered?.matches(details.url)) return false
  const response = await new Promise<Electron.CallbackResponse>((resolve) =>
    registered.listener(details, resolve),
  )
  if (response.redirectURL) throw new Error('[chromium-host] onBeforeRequest: redirectURL is not imitated')
  return response.cancel === true
}

/** Whether the app cancels WebSockets. They cannot be asked about one by one, so one question stands for all. */
export function refusesSockets(): Promise<boolean> {
  return isCancelled({
    id: 0,
    url: 'wss://any.invalid/',
    method: 'GET',
    resourceType: 'webSocket',
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
  })
}

/** The headers the page gets for an answer of the app's own protocol: the app's listener may replace them. */
export async function receivedHeaders(url: string, method: string, response: Response): Promise<Headers> {
  const registered = headersReceived
  if (!registered?.matches(url)) return response.headers
  const responseHeaders: Record<string, string[]> = {}
  for (const [name, value] of response.headers) responseHeaders[name] = [value]
  const statusLine = `HTTP/1.1 ${response.status} ${response.statusText}`
  const details = { id: 0, url, method, resourceType: 'other' as const, referrer: '', timestamp: Date.now() }
  const answer = await new Promise<Electron.HeadersReceivedResponse>((resolve) =>
    registered.listener({ ...details, statusLine, statusCode: response.status, responseHeaders }, resolve),
  )
  const headers = new Headers()
  for (const [name, values] of Object.entries(answer.responseHeaders ?? responseHeaders))
    for (const value of [values].flat()) headers.append(name, value)
  return headers
}
