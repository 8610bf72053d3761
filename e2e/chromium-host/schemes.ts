/** Handles one request of a custom scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** The schemes the app has registered; each gets its handler by `protocol.handle`. */
export const schemes = new Map<string, SchemeHandler | undefined>()

/**
 * Chromium only knows schemes it was built with, so a page of `app://host/path` is shown as
 * `http://host.app.localhost/path`: also an origin of its own, and trusted like https.
 */
export function toChromiumUrl(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (all, scheme: string, host: string) =>
    schemes.has(scheme) ? `http://${host}.${scheme}.localhost` : all,
  )
}

/** The app's own form of an address of Chromium's: the reverse of `toChromiumUrl`. */
export function toAppUrl(url: string): string {
  return url.replace(/^http:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.localhost(?=[/?#]|$)/i, (all, host, scheme) =>
    schemes.has(scheme) ? `${scheme}://${host}` : all,
  )
}

/** The origin of an address as Chromium sees it; Node knows none for a custom scheme. */
export function originOf(url: string): string {
  const [, scheme = '', host = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url) ?? []
  if (schemes.has(scheme)) return `${scheme}://${host}`
  return URL.canParse(url) ? new URL(url).origin : 'null'
}

/** Whether two addresses lead to the same document: they may differ in spelling and in what follows the "#". */
export function sameDocument(url: string, other: string): boolean {
  return documentOf(url) === documentOf(other)
}

function documentOf(url: string): string {
  const address = URL.parse(toChromiumUrl(url))
  if (address) address.hash = ''
  return address?.href ?? url
}
