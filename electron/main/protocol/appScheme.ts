import type { CustomScheme } from 'electron'
import { readInside } from '../library/readInside.ts'
import { contentTypeOf, isPicture } from './contentTypes.ts'
import { serveRecording } from './serveRecording.ts'

/** The address of the app's page. */
export const appOrigin = 'app://sobes'

/**
 * Must be registered before the app is ready: like https to the page, and nothing of it is reachable from elsewhere.
 * A player only seeks in what comes as a stream.
 */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
}

/**
 * The page may run its own scripts, show its own styles, fonts and pictures and play its own recordings; it may not
 * reach out for anything.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A picture of a library is a stranger's: an SVG may style itself, and nothing else. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'"

const missing = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })

interface Folders {
  /** The built page. */
  page: string
  /** Where the opened library is now. */
  library(): string
  recordings: string
}

/**
 * Answers `app://sobes/…` with the built page, `app://sobes/library/…` with the pictures of the opened library, and
 * `app://sobes/recordings/…` with what was spoken in interviews.
 */
export function serveApp(folders: Folders) {
  return async (request: { url: string; headers?: Headers }): Promise<Response> => {
    let path: string
    try {
      path = decodeURIComponent(new URL(request.url).pathname).slice(1) || 'index.html'
    } catch {
      return missing()
    }
    const recording = path.startsWith('recordings/') ? path.slice('recordings/'.length) : undefined
    if (recording !== undefined)
      return (await serveRecording(folders.recordings, recording, request.headers)) ?? missing()
    const picture = path.startsWith('library/') ? path.slice('library/'.length) : undefined
    if (picture !== undefined && !isPicture(picture)) return missing()
    const type = contentTypeOf(path)
    const bytes =
      picture === undefined
        ? await readInside(folders.page, path)
        : await readInside(folders.library(), picture)
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
