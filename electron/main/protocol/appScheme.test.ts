import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { serveApp } from './appScheme.ts'

/** A page and a library beside a file that belongs to neither. */
function serve() {
  const folder = makeFolder({
    'secret.png': 'secret',
    'secret.html': 'secret',
    'page/index.html': 'page',
    'page/assets/a.js': 'script',
    'page/notes.txt': 'text',
    'library/web/картинка 1.png': 'picture',
    'library/web/drawing.SVG': '<svg/>',
    'library/web/answer.md': '# A',
    'library/web/page.html': '<script>',
    'library-other/a.png': 'other',
    'secret.webm': 'secret',
    'recordings/2026-01-01-a_b-0-1.webm': '0123456789',
    'recordings/notes.md': 'text',
  })
  symlinkSync(join(folder, 'secret.png'), join(folder, 'library', 'link.png'))
  symlinkSync(join(folder, 'secret.html'), join(folder, 'page', 'link.html'))
  symlinkSync(folder, join(folder, 'library', 'out'))
  symlinkSync(join(folder, 'secret.webm'), join(folder, 'recordings', 'link.webm'))
  return serveApp({
    page: join(folder, 'page'),
    library: () => join(folder, 'library'),
    recordings: join(folder, 'recordings'),
  })
}
const get = (path: string, range?: string) =>
  serve()({
    url: `app://sobes/${path}`,
    headers: new Headers(range === undefined ? {} : { range }),
  })

describe('the page', () => {
  it.each([
    ['', 'page', 'text/html; charset=utf-8'],
    ['index.html', 'page', 'text/html; charset=utf-8'],
    ['index.html?x#y', 'page', 'text/html; charset=utf-8'],
    ['assets/a.js', 'script', 'text/javascript; charset=utf-8'],
  ])('%j is served', async (path, body, type) => {
    const response = await get(path)
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      body,
      type,
    ])
  })

  it('may run its own scripts and reach for nothing', async () => {
    const { headers } = await get('index.html')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toContain("default-src 'none'")
    expect(policy.split('; ')).toContain("script-src 'self'")
    expect(policy.split('; ')).toContain("base-uri 'none'")
    expect(policy.split('; ')).toContain("form-action 'none'")
    expect(policy).not.toMatch(/unsafe|\*|http|data:|blob:|connect-src/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('a picture of the library', () => {
  it.each([
    ['library/web/%D0%BA%D0%B0%D1%80%D1%82%D0%B8%D0%BD%D0%BA%D0%B0%201.png', 'picture', 'image/png'],
    ['library/web/drawing.SVG', '<svg/>', 'image/svg+xml'],
  ])('%s is served', async (path, body, type) => {
    const response = await get(path)
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      body,
      type,
    ])
  })

  it('may run nothing', async () => {
    const policy = (await get('library/web/drawing.SVG')).headers.get('content-security-policy')
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'")
  })
})

describe('a recording', () => {
  const recording = 'recordings/2026-01-01-a_b-0-1.webm'

  it('is served whole', async () => {
    const response = await get(recording)
    expect([response.status, await response.text()]).toEqual([200, '0123456789'])
    expect(response.headers.get('content-type')).toBe('audio/webm')
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(response.headers.get('content-length')).toBe('10')
  })

  it.each([
    ['bytes=0-', '0123456789', 'bytes 0-9/10'],
    ['bytes=4-6', '456', 'bytes 4-6/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
  ])('is served in parts: %s', async (range, body, part) => {
    const response = await get(recording, range)
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      206,
      body,
      part,
    ])
    expect(response.headers.get('content-length')).toBe(`${body.length}`)
  })

  it('has no part past its end', async () => {
    const response = await get(recording, 'bytes=10-')
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it('is never kept in a cache', async () => {
    expect((await get(recording)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('refused is', () => {
  it.each([
    'gone.html',
    'notes.txt',
    'assets',
    'link.html',
    '../secret.html',
    '..%2fsecret.html',
    '..%5csecret.html',
    '%2e%2e/secret.html',
    'assets/..%2f..%2fsecret.html',
    '%2fetc%2fpasswd',
    'index.html%00.png',
    '%E0%A4%A',
    'library',
    'library/',
    'library/web/answer.md',
    'library/web/page.html',
    'library/link.png',
    'library/out/secret.png',
    'library/../secret.png',
    'library/..%2fsecret.png',
    'library/..%2flibrary-other%2fa.png',
    'library/web/..%2f..%2f..%2fsecret.png',
    'library/%2e%2e%2fsecret.png',
    'library/..%252fsecret.png',
    'library/web/answer.md%00.png',
    'library%2f..%2f..%2fsecret.png',
    'recordings/',
    'recordings/gone.webm',
    'recordings/notes.md',
    'recordings/link.webm',
    'recordings/..%2fsecret.webm',
    'recordings/%2e%2e%2fsecret.webm',
    'recordings/a%2f..%2f..%2fsecret.webm',
    'recordings/2026-01-01-a_b-0-1.webm%00',
    'secret.webm',
  ])('%s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('Not found')
  })

  it('everything of a library that is not there', async () => {
    const serveNothing = serveApp({ page: makeFolder(), library: () => '', recordings: '' })
    expect((await serveNothing({ url: 'app://sobes/library/package.png' })).status).toBe(404)
  })
})

it('serves the pictures of a library that is the root of a disk', async () => {
  const folder = makeFolder({ 'a.png': 'picture' })
  const serveRoot = serveApp({ page: makeFolder(), library: () => '/', recordings: '' })
  expect((await serveRoot({ url: `app://sobes/library${folder}/a.png` })).status).toBe(200)
})
