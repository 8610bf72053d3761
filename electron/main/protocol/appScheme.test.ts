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
  })
  symlinkSync(join(folder, 'secret.png'), join(folder, 'library', 'link.png'))
  symlinkSync(join(folder, 'secret.html'), join(folder, 'page', 'link.html'))
  symlinkSync(folder, join(folder, 'library', 'out'))
  return serveApp(join(folder, 'page'), () => join(folder, 'library'))
}
const get = (path: string) => serve()({ url: `app://sobes/${path}` })

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
  ])('%s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('Not found')
  })

  it('everything of a library that is not there', async () => {
    const serveNothing = serveApp(makeFolder(), () => '')
    expect((await serveNothing({ url: 'app://sobes/library/package.png' })).status).toBe(404)
  })
})

it('serves the pictures of a library that is the root of a disk', async () => {
  const folder = makeFolder({ 'a.png': 'picture' })
  const serveRoot = serveApp(makeFolder(), () => '/')
  expect((await serveRoot({ url: `app://sobes/library${folder}/a.png` })).status).toBe(200)
})
