import fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { headingTitle } from './headingTitle.ts'
import { scanHeadings } from './scanHeadings.ts'
import { splitAtHeadings } from './splitAtHeadings.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

const parsedHeadings = (lines: string[]) =>
  parser
    .parse(lines.join('\n'))
    .children.flatMap((block) =>
      block.type === 'heading'
        ? { line: block.position?.start.line, depth: block.depth, title: toString(block) }
        : [],
    )

const pieces = [
  ...[
    '',
    '',
    'text',
    '# One',
    '## Two?',
    '### `a_b` of x',
    '## ',
    '##',
    '#tag',
    '####### seven',
    '# end #',
    '# b#',
  ],
  ...[
    '```',
    '```py',
    '~~~',
    '````',
    '``` a`b',
    '---',
    '===',
    '- - -',
    '***',
    '-',
    '+',
    '> quote',
    '>',
    '> # in',
  ],
  ...[
    '- item',
    '- # in',
    '- ```',
    '1. one',
    '10) ten',
    '* a',
    '[^1]: note',
    '[^1]: ```',
    '[a]: /x',
    '[a][b]',
    '|-|',
  ],
  ...[
    '<div>',
    '</div>',
    '<!-- a',
    '-->',
    '<pre>',
    '<a@b.c>',
    '| a |',
    '    code',
    '\tcode',
    '    # no',
    '\\# no',
  ],
]
const line = fc.oneof(
  fc.constantFrom(...pieces),
  fc
    .tuple(fc.constantFrom('', ' ', '  ', '   ', '    ', '\t'), fc.constantFrom(...pieces))
    .map((both) => both.join('')),
)
const lines = fc.array(line, { minLength: 1, maxLength: 14 })

it('finds by its lines the headings that the parser finds, or leaves the file to it', () => {
  let scanned = 0
  fc.assert(
    fc.property(lines, (lines) => {
      const found = scanHeadings(lines)
      if (found === undefined) return
      scanned++
      expect(found.map(({ line, depth }) => ({ line, depth }))).toEqual(
        parsedHeadings(lines).map(({ line, depth }) => ({ line, depth })),
      )
    }),
    { numRuns: 1500 },
  )
  expect(scanned).toBeGreaterThan(100)
})

it('reads a title without its markup as the parser does', () => {
  const inline = fc.constantFrom(
    'a',
    'B',
    ' ',
    ' ',
    '_',
    '*',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '#',
    '\\',
    '&amp;',
    '<',
    '~',
    '!',
  )
  fc.assert(
    fc.property(fc.array(inline, { maxLength: 12 }), (letters) => {
      const markdown = letters.join('')
      const title = headingTitle(markdown)
      if (title === undefined) return
      expect(title).toBe(toString(parser.parse(`# ${markdown}`)).trim())
    }),
    { numRuns: 1500 },
  )
})

it('splits a file into the blocks that the parser finds between its headings', () => {
  fc.assert(
    fc.property(lines, (lines) => {
      const kinds = splitAtHeadings(lines).flatMap(({ title, blocks }) => [
        ...(title === '' ? [] : ['heading']),
        ...blocks().map(({ type }) => type),
      ])
      const parsed = parser.parse(lines.join('\n')).children.map(({ type }) => type)
      // The parser lets a heading that is underlined begin with the addresses above it, which show nothing.
      const shown = (types: string[]) => types.filter((type) => type !== 'definition')
      expect(shown(kinds)).toEqual(shown(parsed))
    }),
    { numRuns: 500 },
  )
})
