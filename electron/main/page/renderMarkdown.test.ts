import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './renderMarkdown.ts'

const render = (markdown: string, file = 'web/a.md') =>
  renderMarkdown(markdown, {
    file,
    findByFile: (path) => (path === 'web/b.md' ? { id: 'web/b', lang: 'ru' as const } : undefined),
    findByName: (name) =>
      ['b', 'What is C#?'].includes(name) ? { id: 'web/b', lang: 'ru' as const } : undefined,
  })
const html = async (markdown: string) => (await render(markdown)).html

describe('code', () => {
  it('is coloured by classes, in the words of its language', async () => {
    const block = await html('```python\n# note\ndef f():\n    return "x", 1\n```')
    expect(block).toMatch(/^<pre tabindex="0" data-language="python"><code class="language-python">/)
    expect(block).toContain('<span class="syn-comment"># note</span>')
    expect(block).toContain('<span class="syn-keyword">def</span>')
    expect(block).toContain('<span class="syn-function">f</span>')
    expect(block).toContain('<span class="syn-string">"x"</span>')
    expect(block).toContain('<span class="syn-number">1</span>')
    expect(block).not.toContain('style=')
  })

  it.each([
    'py',
    'Python',
    'sql',
    'SQL',
    'bash',
    'sh',
    'yml',
    'json',
    'html',
    'django',
    'Dockerfile',
    'ts',
    'js',
  ])('called %s is known', async (language) => {
    expect(
      await html(`\`\`\`${language}\nSELECT "x" FROM {"a": 1} # <b id="x"> {% if "x" %}\n\`\`\``),
    ).toContain('class="syn-')
  })

  it.each(['', 'brainfuck', 'constructor', '__proto__', 'python;x'])(
    'called %j stays plain',
    async (language) => {
      expect(await html(`\`\`\`${language}\n<b>\n\`\`\``)).toContain('>&#x3C;b></code></pre>')
    },
  )

  it('keeps its text to the letter', async () => {
    const code = 'a = 1\n\n\tif a:  \n  b = "<&>"'
    const text = (await html(`~~~py\n${code}\n~~~`)).replace(/<[^>]*>/g, '')
    expect(text.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')).toBe(code)
  })
})

describe('headings', () => {
  it('have ids of their own, and are listed', async () => {
    const { html, contents } = await render('# One\n## One\n## `two` **three**\n# Один')
    expect(contents).toEqual([
      { anchor: 'answer-one', text: 'One', depth: 1 },
      { anchor: 'answer-one-1', text: 'One', depth: 2 },
      { anchor: 'answer-two-three', text: 'two three', depth: 2 },
      { anchor: 'answer-один', text: 'Один', depth: 1 },
    ])
    for (const { anchor } of contents) expect(html.split(`id="${anchor}"`)).toHaveLength(2)
  })

  it('of footnotes are none of the author’s', async () => {
    expect((await render('# One\n\nx[^1]\n\n[^1]: note')).contents).toHaveLength(1)
  })
})

describe('links', () => {
  it('to a file of the library lead to its question', async () => {
    const link = '<a href="#" data-question="web/b" data-lang="ru">b</a>'
    for (const address of ['b.md', './b.md#one', '../web/b.md', 'b%2Emd'])
      expect(await html(`[b](${address})`)).toBe(`<p>${link}</p>`)
  })

  it('to a file that is no question lead nowhere', async () => {
    expect(await html('[c](c.md) [d](../../d.md) [e]()')).toBe('<p><a>c</a> <a>d</a> <a>e</a></p>')
  })

  it('out of the library are marked', async () => {
    expect(await html('[a](https://a.example "t")')).toBe(
      '<p><a href="https://a.example" title="t" data-external="">a</a></p>',
    )
  })

  it('within the answer stay', async () => {
    expect(await html('[one](#one)')).toBe('<p><a href="#one">one</a></p>')
  })
})

describe('names in double brackets', () => {
  const link = (text: string) => `<a href="#" data-question="web/b" data-lang="ru">${text}</a>`
  it.each([
    ['See [[b]], [[b|the other]].', `See ${link('b')}, ${link('the other')}.`],
    ['[[b#Part]] and [[What is C#?]]', `${link('b#Part')} and ${link('What is C#?')}`],
    ['![[b]] **[[b]]**', `${link('b')} <strong>${link('b')}</strong>`],
    ['[[b|]] [[none]] [[none|some text]]', `${link('b')} none some text`],
  ])('%s', async (markdown, expected) => {
    expect(await html(markdown)).toBe(`<p>${expected}</p>`)
  })

  it('lead on from a table, where the bar is escaped, and from a heading', async () => {
    expect(await html('|a|\n|-|\n|[[b\\|text]]|')).toContain(`<td>${link('text')}</td>`)
    expect((await render('# On [[b]] and [[none]]')).contents).toMatchObject([{ text: 'On b and none' }])
  })

  it('stay as they are in code and in links, and where they are no names', async () => {
    expect(await html('`[[b]]`')).toBe('<p><code>[[b]]</code></p>')
    expect(await html('```\n[[b]]\n```')).toContain('[[b]]')
    expect(await html('[x [[b]]](https://a.example)')).toContain('>x [[b]]</a>')
    for (const text of ['rows[[b]]', 'if [[ -f b ]]', '[[1, 2], [3, 4]]', '[[b'])
      expect(await html(text)).toBe(`<p>${text}</p>`)
  })
})

describe('scripts and style sheets', () => {
  it.each([
    ['a <script>let x = `y`; *z*</script> b', '<p>a  b</p>'],
    ['a <STYLE>p { }</style > b', '<p>a  b</p>'],
    ['<div>\n<script>\n\nlet x\n\n</script>\n</div>\n\nb', '<p>b</p>'],
  ])('are left out whole: %j', async (markdown, expected) => {
    expect((await html(markdown)).replace(/\n*(<p><\/p>)?\n*/g, '')).toBe(expected)
  })

  it('that are only spoken of take nothing with them', async () => {
    expect(await html('The <style> tag, *then* text.\n\nMore, `</style>`.')).toBe(
      '<p>The  tag, <em>then</em> text.</p>\n<p>More, <code>&#x3C;/style></code>.</p>',
    )
  })
})

describe('pictures', () => {
  it('of the library are shown from it, beside the file they stand in', async () => {
    expect(await html('![Я](images/%D1%8F%201.png)')).toBe(
      '<p><img src="library/web/images/%D1%8F%201.png" alt="Я"></p>',
    )
    expect(await html('![a](../b/c.svg "t")')).toBe('<p><img src="library/b/c.svg" alt="a"></p>')
  })

  it('may be what a link shows', async () => {
    expect(await html('[![a](a.png)](b.md)')).toContain('<img src="library/web/a.png" alt="a"></a>')
  })

  it.each([
    'https://a.example/a.png',
    '//a.example/a.png',
    'data:image/png;base64,AA',
    'file:///a.png',
    '/a.png',
    '../../a.png',
    '..%2f..%2fa.png',
    'C:/a.png',
    '\\\\server\\a.png',
  ])('from %s are replaced by their description', async (address) => {
    expect(await html(`![a *b*](<${address}>)`)).toBe('<p>a b</p>')
  })
})

it('draws tables, tasks and footnotes', async () => {
  expect(await html('|a|b|\n|-|-:|\n|1|2|')).toContain('<td align="right">2</td>')
  expect(await html('- [x] done')).toContain('<input type="checkbox" checked disabled>')
  expect(await html('x[^1]\n\n[^1]: note')).toContain('<li id="answer-fn-1">')
})
