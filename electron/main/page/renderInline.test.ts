import { expect, it } from 'vitest'
import { renderInline } from './renderInline.ts'

it.each([
  ['What is `__init__` for?', 'What is <code>__init__</code> for?'],
  ['__init__ and **kwargs', '__init__ and **kwargs'],
  ['`<b>` & "x" > y', '<code>&lt;b&gt;</code> &amp; &quot;x&quot; &gt; y'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['`</code><script>`', '<code>&lt;/code&gt;&lt;script&gt;</code>'],
  ['&lt;script&gt;', '&amp;lt;script&amp;gt;'],
  ['one ` alone', 'one ` alone'],
  ['`a` and `b`', '<code>a</code> and <code>b</code>'],
  ['', ''],
])('%j becomes %j', (text, html) => {
  expect(renderInline(text)).toBe(html)
})
