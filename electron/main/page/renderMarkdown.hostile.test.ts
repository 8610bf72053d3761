import { assert, asyncProperty, array, constantFrom, oneof, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './renderMarkdown.ts'

const render = async (markdown: string) =>
  (
    await renderMarkdown(markdown, {
      file: 'web/a.md',
      findByFile: (file) => ({ id: file, lang: 'en' }),
      findByName: (name) => ({ id: name, lang: 'en' }),
    })
  ).html

const tags =
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section span strong sup table tbody td th thead tr ul'
const addresses: Record<string, RegExp> = {
  href: /^(https?:|mailto:|#)/i,
  src: /^library\/(?!.*(^|\/)\.\.?(\/|$))[^\\:]*$/,
}
const attributes: Record<string, RegExp> = {
  ...addresses,
  id: /^(answer-.*|footnote-label)$/s,
  class:
    /^(language-\S+|syn-[a-z]+|sr-only|footnotes|data-footnote-backref|contains-task-list|task-list-item|)$/,
  type: /^checkbox$/,
  align: /^(left|right|center)$/,
  start: /^\d+$/,
  tabindex: /^0$/,
  alt: /^/,
  title: /^/,
  checked: /^$/,
  disabled: /^$/,
  'aria-label': /^Back to reference/,
  'aria-describedby': /^footnote-label$/,
  'data-external': /^$/,
  'data-question': /^/,
  'data-lang': /^en$/,
  'data-language': /^/,
  'data-footnotes': /^$/,
  'data-footnote-ref': /^$/,
  'data-footnote-backref': /^$/,
}

/** What of an HTML text is anything but plain text, allowed tags and allowed attributes with harmless values. */
function unexpected(html: string): string[] {
  const found: string[] = []
  const text = html.replace(
    /<\/?([a-z0-9]+)((?: [a-z-]+(?:="[^"]*")?)*)>/g,
    (_, tag: string, rest: string) => {
      if (!tags.split(' ').includes(tag)) found.push(tag)
      for (const [, name = '', value = ''] of rest.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g))
        if (attributes[name]?.test(value) !== true) found.push(`${tag} ${name}="${value}"`)
      return ''
    },
  )
  return text.includes('<') ? [...found, text] : found
}

const schemes = ['javascript:', 'vbscript:', 'data:text/html,', 'file:///', 'blob:', 'app://sobes/', 'about:']
const disguises = [
  (scheme: string) => scheme,
  (scheme: string) => scheme.toUpperCase(),
  (scheme: string) => `${scheme.slice(0, 1)}&#x${scheme.charCodeAt(1).toString(16)};${scheme.slice(2)}`,
  (scheme: string) => `${scheme.slice(0, 4)}&#9;${scheme.slice(4)}`,
  (scheme: string) => `${scheme.slice(0, 4)}&NewLine;${scheme.slice(4)}`,
  (scheme: string) => `&#1;${scheme}`,
  (scheme: string) => `%20${scheme}`,
  (scheme: string) => scheme.replace(':', '&colon;'),
  (scheme: string) => scheme.replace(':', '%3A'),
]
const payload = '__hacked=1'
const forms = [
  (url: string) => `[x](${url})`,
  (url: string) => `[x](<${url}>)`,
  (url: string) => `![x](${url})`,
  (url: string) => `![x](<${url}>)`,
  (url: string) => `<${url}>`,
  (url: string) => `[x][y]\n\n[y]: ${url}`,
  (url: string) => `[x][y]\n\n[y]: <${url}> "t"`,
  (url: string) => `![x][]\n\n[x]: ${url}`,
  (url: string) => `[![x](${url})](${url})`,
  (url: string) => `[x](${url} "\\" onclick=\\"${payload}")`,
  (url: string) => `| [x](${url}) |\n|-|\n| ![x](${url}) |`,
  (url: string) => `x[^1]\n\n[^1]: [x](${url})`,
  (url: string) => `# [x](${url})`,
  (url: string) => `- [ ] [x](${url})`,
]

describe('an address that would do something', () => {
  it.each(schemes)('%s leads nowhere, in every form and disguise', async (scheme) => {
    for (const disguise of disguises)
      for (const form of forms) {
        expect(unexpected(await render(form(`${disguise(scheme)}${payload}`)))).toEqual([])
      }
  })
})

describe('raw HTML is left out:', () => {
  it.each([
    `<script>${payload}</script>`,
    `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`,
    `text <script>${payload}</script> text`,
    `<img src=x onerror="${payload}">`,
    `<img src="https://evil.example/x.png">`,
    `<svg onload="${payload}"><script>${payload}</script></svg>`,
    `<svg><animate onbegin=${payload} attributeName=x></svg>`,
    `<math><mtext><script>${payload}</script></mtext></math>`,
    `<iframe src="javascript:${payload}"></iframe>`,
    `<iframe srcdoc="<script>${payload}</script>"></iframe>`,
    `<object data="https://evil.example"></object>`,
    `<embed src="https://evil.example">`,
    `<form action="https://evil.example"><input name=x><button>Go</button></form>`,
    `<style>@import url(https://evil.example/x.css); body { display: none }</style>`,
    `<link rel=stylesheet href=https://evil.example/x.css>`,
    `<base href="https://evil.example/">`,
    `<meta http-equiv="refresh" content="0; url=https://evil.example">`,
    `<a href="javascript:${payload}" onclick="${payload}" style="position:fixed">x</a>`,
    `<details open ontoggle="${payload}"><summary>x</summary></details>`,
    `<video src=https://evil.example/x onerror=${payload}></video>`,
    `<p style="background: url(https://evil.example/x)">x</p>`,
    `<div\nonmouseover\n=\n"${payload}"\n>x</div>`,
    `<!--><script>${payload}</script>-->`,
    `<![CDATA[<script>${payload}</script>]]>`,
    `<?php ${payload} ?>`,
    `<noscript><p title="</noscript><script>${payload}</script>"></noscript>`,
    `<template><script>${payload}</script></template>`,
    `</div></main><script>${payload}</script>`,
    `> <script>${payload}</script>`,
    `- <script>${payload}</script>`,
    `| <script>${payload}</script> |\n|-|\n| <img src=x onerror=${payload}> |`,
    `# <img src=x onerror=${payload}>`,
    `x[^1]\n\n[^1]: <script>${payload}</script>`,
    `[<img src=x onerror=${payload}>](b.md)`,
    `![<script>${payload}</script>](a.png)`,
    `![" onerror="${payload}](a.png)`,
    `![x](a.png"onerror="${payload})`,
    `[x](b.md "<script>${payload}</script>")`,
    `[[<img src=x onerror=${payload}>]]`,
    `[[x" onclick="${payload}|<script>${payload}</script>]]`,
    `[[javascript:${payload}|y]]`,
    `&lt;script&gt;${payload}&lt;/script&gt;`,
    `&#60;script&#62;${payload}&#60;/script&#62;`,
    `\`<script>${payload}</script>\``,
    `\`\`\`html\n<script>${payload}</script>\n\`\`\``,
    `\`\`\`"><script>${payload}</script>\nx\n\`\`\``,
    `\`\`\`x" onclick="${payload}\nx\n\`\`\``,
    `    <script>${payload}</script>`,
  ])('%s', async (markdown) => {
    expect(unexpected(await render(markdown))).toEqual([])
  })
})

describe('names of the page', () => {
  it.each([
    '# study',
    '# __proto__',
    '# getElementById',
    'x[^study]\n\n[^study]: y',
    'x[^"><b]\n\n[^"><b]: y',
  ])('are not taken by %j', async (markdown) => {
    const ids = [...(await render(markdown)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(id).toMatch(/^(answer-|footnote-label$)/)
  })
})

it('leaves nothing active of anything that is thrown together', async () => {
  const pieces = [
    '<',
    '>',
    '"',
    "'",
    '`',
    '```',
    '~~~',
    '[',
    ']',
    '(',
    ')',
    '!',
    '![',
    '[[',
    ']]',
    '](',
    '[^1]',
    '[^1]: ',
    '\n',
    '\n\n',
    '\t',
    ' ',
    '# ',
    '> ',
    '- ',
    '- [ ] ',
    '1. ',
    '|',
    '|-|',
    '---',
    '*',
    '_',
    '~~',
    '\\',
    '&',
    '&#x3C;',
    '&quot;',
    '\0',
    '\u2028',
    'javascript:',
    'JAVASCRIPT&colon;',
    'data:text/html,',
    'https://evil.example/',
    'www.evil.example',
    'a@b.example',
    '//evil.example',
    '../',
    '..%2f',
    '%',
    '\\\\',
    'C:\\',
    'b.md',
    'a.png',
    'python',
    '<script>',
    '</script>',
    '<img src=x ',
    'onerror=',
    '<svg onload=',
    '<style>',
    '<a href=',
    '<!--',
    '-->',
    '<![CDATA[',
    'style="',
    payload,
  ]
  const markdown = array(oneof(constantFrom(...pieces), string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 40,
  })
  await assert(
    asyncProperty(markdown, async (parts) => {
      expect(unexpected(await render(parts.join('')))).toEqual([])
    }),
    { numRuns: 1500 },
  )
}, 60_000)
