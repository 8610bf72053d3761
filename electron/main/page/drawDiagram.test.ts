import type { Element } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { drawDiagram } from './drawDiagram.ts'

const draw = async (source: string) => {
  const drawing = await drawDiagram(source)
  return (
    drawing &&
    unified()
      .use(rehypeStringify)
      .stringify({ type: 'root', children: [drawing] })
  )
}
const labelOf = async (source: string) => (await drawDiagram(source))?.properties['ariaLabel']

describe('a diagram in mermaid', () => {
  it.each([
    ['flowchart TD\n A[Браузер] --> B{nginx}', ['Браузер', 'nginx']],
    ['sequenceDiagram\n participant B as Браузер\n B->>S: POST /login', ['Браузер', 'POST /login']],
    ['stateDiagram-v2\n [*] --> Pending', ['Pending']],
    ['classDiagram\n Book --> Author', ['Book', 'Author']],
    [
      'erDiagram\n BOOK {\n int id\n }\n AUTHOR {\n int id\n }\n BOOK }o--|| AUTHOR : has',
      ['BOOK', 'AUTHOR'],
    ],
  ])('is drawn with its words: %j', async (source, words) => {
    const html = await draw(source)
    expect(html).toMatch(/^<div class="diagram" role="img" aria-label="[^"]+"><svg viewBox="0 0 [\d. ]+"/)
    for (const word of words) expect(html).toContain(`>${word}<`)
  })

  it('takes its colours from the window, so that it is legible in both themes', async () => {
    const html = (await draw('flowchart TD\n A --> B')) ?? ''
    expect(html).toContain('var(--_text)')
    for (const [, value = ''] of html.matchAll(/ (?:fill|stroke)="([^"]*)"/g))
      expect(value).toMatch(/^(var\(--|none$)/)
  })

  it('is told by its title and description, which are not drawn', async () => {
    const source = 'flowchart TD\n  accTitle: The path\n  accDescr: From A to B\n  A --> B'
    expect(await labelOf(source)).toBe('The path. From A to B')
    expect(await draw(source)).not.toContain('>The path')
  })

  it('without a title is told by its words', async () => {
    expect(await labelOf('flowchart TD\n A[One] --> B[Two]')).toBe('One, Two')
  })

  it.each(['', 'nonsense', 'flowchart', `flowchart TD\n${'A --> B\n'.repeat(1000)}`])(
    'that cannot be drawn is none: %.20j',
    async (source) => {
      expect(await drawDiagram(source)).toBeUndefined()
    },
  )
})

describe('nothing of a diagram can act', () => {
  const attacks = [
    'flowchart TD\n A["<script>x</script>"] --> B["<img src=x onerror=x>"]',
    'flowchart TD\n A["a\\" onclick=\\"x"] --> B',
    'flowchart TD\n A --> B\n click A "javascript:x" "tip"\n click B call x()',
    'flowchart TD\n A --> B\n style A fill:url(https://evil.example/x),stroke:#f00',
    'flowchart TD\n A --> B\n classDef c fill:#f00\"/><script>x</script>\n class A c',
    'flowchart TD\n A:::c --> B\n linkStyle 0 stroke:red"onload="x',
    '%%{init: {"theme": "base", "themeCSS": "* { background: url(https://evil.example) }"}}%%\nflowchart TD\n A --> B',
    'sequenceDiagram\n A->>B: </text><script>x</script>',
    'sequenceDiagram\n Note over A: <foreignObject><iframe src="https://evil.example"></foreignObject>',
    'classDiagram\n class A {\n <script> x\n }',
    'flowchart TD\n accTitle: " onload="x\n A --> B',
  ]
  const tags = 'svg g defs marker rect circle ellipse line polyline polygon path text tspan div'.split(' ')

  const walk = (element: Element): Element[] => [
    element,
    ...element.children.flatMap((child) => (child.type === 'element' ? walk(child) : [])),
  ]

  it.each(attacks)('%j', async (source) => {
    const drawing = await drawDiagram(source)
    for (const { tagName, properties } of drawing ? walk(drawing) : []) {
      expect(tags).toContain(tagName)
      for (const [name, value] of Object.entries(properties)) {
        expect(name).not.toMatch(/^(on|href|xlink|style$|src)/i)
        if (name !== 'ariaLabel') expect(String(value)).not.toMatch(/https?:|javascript:|<|expression/)
      }
    }
  })
})
