import { describe, expect, it } from 'vitest'
import { readFrontMatter } from './frontMatter.ts'

const good = { id: 'id: a/b', title: 'title: T', keyPoints: 'keyPoints: [one, two, three, four]' }

const problemsOf = (...lines: string[]) => {
  const reading = readFrontMatter(['---', ...lines, '---', 'Body'].join('\n'), 'a.md')
  return reading.kind === 'broken'
    ? reading.problems.map(({ line, code, detail }) => [line, code, detail])
    : []
}

describe('broken front matter', () => {
  it('is told where it is opened and never closed', () => {
    expect(readFrontMatter('---\nid: a\ntitle: T\n\nBody', 'a.md')).toEqual({
      kind: 'broken',
      problems: [{ file: 'a.md', line: 1, code: 'front-matter-open', detail: '' }],
    })
  })

  it('is told with the line at which the YAML goes wrong', () => {
    expect(problemsOf(good.id, 'title: "T', good.keyPoints)).toEqual([
      [3, 'front-matter-invalid', 'Missing closing "quote'],
    ])
    expect(problemsOf(good.id, good.title, 'level: a: b')).toEqual([
      [4, 'front-matter-invalid', 'Nested mappings are not allowed in compact mappings'],
    ])
    expect(problemsOf(good.id, good.title, '\ttags: x')).toEqual([
      [4, 'front-matter-invalid', 'Tabs are not allowed as indentation'],
    ])
  })

  it('is told once, however many errors follow from the first', () => {
    expect(problemsOf('id: [[[[[[')).toHaveLength(1)
    expect(problemsOf(`id: ${'['.repeat(5000)}`)).toHaveLength(1)
  })

  it('is told when a key stands twice', () => {
    expect(problemsOf(good.id, good.title, 'id: c', good.keyPoints)).toEqual([
      [4, 'front-matter-invalid', 'Map keys must be unique'],
    ])
  })

  it('is told when emphasis at the start of a text makes a YAML alias of it', () => {
    expect(problemsOf(good.id, 'title: **Bold**', good.keyPoints)).toEqual([
      [3, 'front-matter-invalid', 'A text that begins with * must be in quotes'],
    ])
  })

  it('does not unfold aliases of aliases', () => {
    expect(problemsOf('id: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]')).toEqual([
      [3, 'front-matter-invalid', 'A text that begins with * must be in quotes'],
    ])
  })
})

describe('a missing field', () => {
  it.each(['id', 'title', 'keyPoints'] as const)('%s is named', (field) => {
    const lines = Object.entries({ ...good, level: 'level: junior' }).flatMap(([key, line]) =>
      key === field ? [] : [line],
    )
    expect(problemsOf(...lines)).toEqual([[1, 'field-missing', field]])
  })

  it('is told beside all the others', () => {
    expect(problemsOf('level: junior').map(([, , detail]) => detail)).toEqual(['id', 'title', 'keyPoints'])
  })
})

describe('a wrong field is told with its line', () => {
  it.each([
    ['id: a b', 'id must have no spaces, like django/queryset'],
    ['id: /a', 'id must have no spaces, like django/queryset'],
    ['id: a//b', 'id must have no spaces, like django/queryset'],
    ['id: 7', 'id must be text'],
    ['id: constructor', 'id must be another word, this one is reserved'],
    ['id: __proto__', 'id must be another word, this one is reserved'],
    ['id: prototype', 'id must be another word, this one is reserved'],
    [`id: ${'a'.repeat(201)}`, 'id must have at most 200 characters'],
    ['title:', 'title must be text'],
    ['title: " "', 'title must not be empty'],
    ['title: 2024', 'title must be text'],
    ['title: true', 'title must be text'],
    ['title: [a]', 'title must be text'],
    ['lang: de', 'lang must be one of ru, en'],
    ['level: Senior', 'level must be one of junior, middle, senior'],
    ['level: 3', 'level must be one of junior, middle, senior'],
    ['order: first', 'order must be a number'],
    ['order: .nan', 'order must be a number'],
    ['section: [a]', 'section must be text'],
    ['tags: a, b', 'tags must be a list'],
    ['tags: [a, 3.12]', 'tags › 2 must be text'],
    ['aliases: {a: b}', 'aliases must be a list'],
    ['asks: 1', 'asks must be text'],
    ['keyPoints: [one, two, three]', 'keyPoints must have 4 to 8 items'],
    ['keyPoints: [a, b, c, d, e, f, g, h, i]', 'keyPoints must have 4 to 8 items'],
    ['keyPoints: [a, b, c, d: e]', 'keyPoints › 4 must be text'],
    ['keyPoints: one', 'keyPoints must be a list'],
    ['followUps: [{answer: a}]', 'followUps › 1 must be text, or a question with its answer'],
    ['mistakes: [{claim: 1}]', 'mistakes › 1 must be text, or a claim with its correction'],
    ['references: [{title: a}]', 'references › 1 must be an address, or a title with its url'],
  ])('%s', (line, detail) => {
    const fields: Record<string, string> = { ...good }
    delete fields[line.slice(0, line.indexOf(':'))]
    expect(problemsOf(...Object.values(fields), '# a comment', line)).toEqual([
      [Object.keys(fields).length + 3, 'field-invalid', detail],
    ])
  })

  it('also where a text spans lines before it', () => {
    expect(problemsOf('title: >', '  T', '  t', good.id, good.keyPoints, 'level: x')).toEqual([
      [7, 'field-invalid', 'level must be one of junior, middle, senior'],
    ])
  })
})

describe('front matter', () => {
  it('takes a date without quotes for text', () => {
    const reading = readFrontMatter(`---\n${good.id}\ntitle: 2024-01-31\n${good.keyPoints}\n---\n`, 'a.md')
    expect(reading).toMatchObject({ kind: 'question', fields: { title: '2024-01-31' }, bodyLine: 6 })
  })

  it('may be closed by dots, and have spaces after its dashes', () => {
    const lines = Object.values(good).join('\n')
    expect(readFrontMatter(`---  \n${lines}\n...\nBody`, 'a.md').kind).toBe('question')
    expect(readFrontMatter(`---\n${lines}\n--- \nBody`, 'a.md').kind).toBe('question')
  })

  it('is not what stands below the first line', () => {
    expect(readFrontMatter('\n---\nid: a\n---\n', 'a.md').kind).toBe('none')
  })

  it('of another tool is left alone, even with a key called __proto__', () => {
    expect(readFrontMatter('---\n__proto__: {id: x}\n---\n', 'a.md').kind).toBe('foreign')
    expect(({} as Record<string, unknown>)['id']).toBeUndefined()
  })
})
