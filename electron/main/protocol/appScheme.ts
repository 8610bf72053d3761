import type { CustomScheme } from 'electron'
import { readInside } from '../library/readInside.ts'
import { contentTypeOf, isPicture } from './contentTypes.ts'

/** The address of the app's page. */
export const appOrigin = 'app://sobes'

/** Must be registered before the app is ready: like https to the page, and nothing of it is reachable from elsewhere. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}

/** The page may run its own scripts and show its own styles, fonts and pictures; it may not reach out for anything. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A picture of a library is a stranger's: an SVG may style itself, and nothing else. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'"

const missing = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })

/**
 * Answers `app://sobes/…` with the built page, and `app://sobes/library/…` with the pictures of the opened library.
 * @param libraryFolder where the library is now
 */
export function serveApp(pageFolder: string, libraryFolder: () => string) {
  return async (request: { url: string }): Promise<Response> => {
    let path: string
    try {
      path = decodeURIComponent(new URL(request.url).pathname).slice(1) || 'index.html'
    } catch {
      return missing()
    }
    const picture = path.startsWith('library/') ? path.slice('library/'.length) : undefined
    if (picture !== undefined && !isPicture(picture)) return missing()
    const type = contentTypeOf(path)
    const bytes =
      picture === undefined ? await readInside(pageFolder, path) : await readInside(libraryFolder(), picture)
    if (bytes === undefined || type === undefined) return missing()
    return new Response(bytes, {
      headers: {
        'content-type': type,
        'content-security-policy': picture === undefined ? pagePolicy : picturePolicy,
        'x-content-type-options': 'nosniff',
      },
    })
  }
}
