import { posix } from 'node:path'

/** Where an address in a markdown file leads. */
export type Destination =
  | { kind: 'external'; url: string }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'file'; file: string }
  | { kind: 'nowhere' }

/** The addresses that are given to the system's browser; any other scheme is refused. */
export function isExternal(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol)
}

/**
 * Decides where an address leads that stands in `file` (a path within the library). A path that climbs out of the
 * library, or any scheme but http(s) and mailto, leads nowhere.
 */
export function resolveAddress(address: string, file: string): Destination {
  if (isExternal(address)) return { kind: 'external', url: address }
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^[/\\]/i.test(address)) return { kind: 'nowhere' }
  if (address.startsWith('#')) return { kind: 'anchor', anchor: address.slice(1) }
  const [path = ''] = address.split(/[?#]/)
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return { kind: 'nowhere' }
  }
  const resolved = posix.normalize(posix.join(posix.dirname(file), decoded))
  return resolved.startsWith('..') || decoded.includes('\\')
    ? { kind: 'nowhere' }
    : { kind: 'file', file: resolved }
}
