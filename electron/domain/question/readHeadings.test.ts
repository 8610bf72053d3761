import { describe, expect, it } from 'vitest'
import { readHeadings } from './readHeadings.ts'

const read = (source: string, file = 'notes/python.md') =>
  readHeadings({ source, file, topic: 'notes', bodyLine: 1 })
const titles = (source: string) => read(source).map(({ title }) => title)

describe('the level of the questions', () => {
  it('is the only heading there is', () => {
    expect(read('# What is a list?\n\nA sequence.')).toMatchObject([
      { id: 'notes/python/what-is-a-list', title: 'What is a list?', answer: 'A sequence.', line: 1 },
    ])
  })

  it('is H2 under a single H1, whose name is the section', () => {
    const questions = read('# Python\n\nIntro.\n\n## What is a list?\nA.\n\n## What is a dict?\nB.\n')
    expect(questions).toMatchObject([
      { title: 'What is a list?', section: 'Python', answer: 'A.', line: 5 },
      { title: 'What is a dict?', section: 'Python', answer: 'B.', line: 8 },
    ])
  })

  it('is H2 under a single H1 even when there is one H2 that asks', () => {
    expect(titles('# Python\n## What is a list?\nA.')).toEqual(['What is a list?'])
  })

  it('is the level that asks, under sections that do not', () => {
    const source = '# Web\n## Basics\n### What is HTTP?\na\n### What is TLS?\nb\n## More\n### What is DNS?\nc'
    expect(read(source)).toMatchObject([
      { title: 'What is HTTP?', section: 'Basics' },
      { title: 'What is TLS?', section: 'Basics' },
      { title: 'What is DNS?', section: 'More', answer: 'c' },
    ])
  })

  it('is the heading that asks, above parts of its answer that do not', () => {
    const [question, ...others] = read('# What is a closure?\n\n## Example\nx\n\n## See also\ny')
    expect(others).toEqual([])
    expect(question).toMatchObject({ title: 'What is a closure?' })
    expect(question?.answer).toContain('## See also')
  })

  it('is the upper one where none asks', () => {
    expect(titles('## Lists\n### Example\n### Cost\n## Dicts\n### Example')).toEqual(['Lists', 'Dicts'])
  })
})

describe('what is no heading of its own', () => {
  it('stands in a fence, a quote, a list or a comment', () => {
    const source = [
      '# One?',
      '```bash',
      '# not a question?',
      '```',
      '~~~',
      '# nor this?',
      '~~~',
      '> # nor this?',
      '',
      '- # nor this?',
      '',
      '<!--',
      '# nor this?',
      '-->',
      '',
      '    # nor this?',
      '# Two?',
    ].join('\n')
    expect(titles(source)).toEqual(['One?', 'Two?'])
  })

  it('is empty', () => {
    expect(titles('# One?\n#\n# Two?')).toEqual(['One?', 'Two?'])
  })
})

it('reads headings that are underlined', () => {
  expect(read('One?\n====\nA.\n\nTwo?\n====\nB.')).toMatchObject([
    { title: 'One?', answer: 'A.', line: 1 },
    { title: 'Two?', answer: 'B.', line: 5 },
  ])
})

it('gives questions of one title ids of their own', () => {
  expect(read('# Why?\na\n# Why?\nb').map(({ id }) => id)).toEqual(['notes/python/why', 'notes/python/why-1'])
})

it('gives translations of one name the same stem, and long titles ids that can be asked for', () => {
  expect(read('# Why?', 'notes/python.ru.md')[0]).toMatchObject({ id: 'notes/python/why', lang: 'ru' })
  expect(read(`# ${'why '.repeat(1000)}?`)[0]?.id.length).toBeLessThan(300)
})

it('guesses the language of each question from its own text', () => {
  expect(
    read('# Что такое GIL?\n```python\nimport threading\n```\n\n# What is the GIL?\nA lock.').map(
      ({ lang }) => lang,
    ),
  ).toEqual(['ru', 'en'])
})

it('takes a title without its markup', () => {
  expect(titles('# What is `__init__`, **really**?')).toEqual(['What is __init__, really?'])
})
