import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Chromium's own types for the files an app is made of. */
const mediaTypes: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** https://www.electronjs.org/docs/latest/api/net#netfetchinput-init, for files only. */
export const net = {
  async fetch(input: string | URL | Request): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.protocol !== 'file:')
      throw new Error(`[chromium-host] net.fetch of ${url.protocol} is not imitated`)
    const path = fileURLToPath(url)
    const bytes = await readFile(path).catch(() => {
      throw new Error('net::ERR_FILE_NOT_FOUND')
    })
    const type = mediaTypes[extname(path).toLowerCase()]
    return new Response(new Uint8Array(bytes), { headers: type ? { 'content-type': type } : {} })
  },
}
