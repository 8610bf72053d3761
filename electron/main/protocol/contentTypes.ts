import { extname } from 'node:path'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/** The type that a file is served as; undefined for one that is not served at all. */
export const contentTypeOf = (file: string): string | undefined => contentTypes[extname(file).toLowerCase()]

/** Whether a file is a picture, the only kind of file that a library's folder gives to the window. */
export const isPicture = (file: string): boolean => contentTypeOf(file)?.startsWith('image/') === true
