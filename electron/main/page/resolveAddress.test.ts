import { describe, expect, it } from 'vitest'
import { resolveAddress } from './resolveAddress.ts'

const from = 'web/http/a.md'

it.each(['https://a.example/x', 'HTTP://a.example', 'mailto:a@b.example'])('%s leads out', (url) => {
  expect(resolveAddress(url, from)).toEqual({ kind: 'external', url })
})

it('a name after # leads within the answer', () => {
  expect(resolveAddress('#one', from)).toEqual({ kind: 'anchor', anchor: 'one' })
})

it.each([
  ['b.md', 'web/http/b.md'],
  ['./b.md', 'web/http/b.md'],
  ['../b.md#one', 'web/b.md'],
  ['../../b.md?x', 'b.md'],
  ['images/%D1%8F%201.png', 'web/http/images/я 1.png'],
  ['x/../b.md', 'web/http/b.md'],
  ['%2Fetc/passwd', 'web/http/etc/passwd'],
])('%s leads to %s', (address, file) => {
  expect(resolveAddress(address, from)).toEqual({ kind: 'file', file })
})

it('from a file at the top leads to its neighbours', () => {
  expect(resolveAddress('b.md', 'a.md')).toEqual({ kind: 'file', file: 'b.md' })
})

describe('leads nowhere:', () => {
  it.each([
    '../../../b.md',
    '..%2F..%2F..%2Fb.md',
    '%2e%2e/%2e%2e/%2e%2e/b.md',
    'x/../../../../b.md',
    '/etc/passwd',
    '//a.example/x',
    '\\\\server\\share',
    '..\\..\\..\\b.md',
    '..%5C..%5C..%5Cb.md',
    'C:\\Windows',
    'C:/Windows',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:x',
    'app://sobes/index.html',
    'about:blank',
    '%E0%A4%A',
  ])('%s', (address) => {
    expect(resolveAddress(address, from)).toEqual({ kind: 'nowhere' })
  })
})
