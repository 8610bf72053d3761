import { describe, expect, it } from 'vitest'
import { readPlainFile } from './readPlainFile.ts'

const read = (source: string, file = 'notes/python.md', front: { title?: string; tags?: string[] } = {}) =>
  readPlainFile({ source, file, topic: 'notes', bodyLine: 1, tags: [], ...front }).questions
const titles = (source: string) => read(source).map(({ title }) => title)

describe('the level of the questions', () => {
  it('is the only heading there is', () => {
    expect(read('# What is a list?\n\nA sequence.')).toMatchObject([
      { id: 'notes/python/what-is-a-list', title: 'What is a list?', answer: 'A sequence.', line: 1 },
    ])
  })

  it('is H2 under a single H1, whose name is the section', () => {
    const questions = read('# Python\n\n## What is a list?\nA.\n\n## What is a dict?\nB.\n')
    expect(questions).toMatchObject([
      { title: 'What is a list?', section: 'Python', answer: 'A.', line: 3 },
      { title: 'What is a dict?', section: 'Python', answer: 'B.', line: 6 },
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

describe('a file without headings', () => {
  it('is one question by the name of the file', () => {
    expect(read('\nA lock.\n\n- one\n', 'notes/deep/The GIL.en.md')).toEqual([
      {
        id: 'notes/deep/The GIL/the-gil',
        lang: 'en',
        title: 'The GIL',
        topic: 'notes',
        tags: [],
        aliases: [],
        keyPoints: [],
        followUps: [],
        mistakes: [],
        references: [],
        related: [],
        proved: [],
        answer: 'A lock.\n\n- one',
        file: 'notes/deep/The GIL.en.md',
        line: 2,
      },
    ])
  })

  it('is that too when its headings stand in a quote, or are empty', () => {
    expect(titles('> # Quoted\n\n#\n\nx')).toEqual(['python'])
  })

  it.each(['', '\n \n', '---', '<!-- only a remark -->', '[a]: https://a.example'])(
    'holds nothing to read when it is %j',
    (source) => expect(read(source)).toEqual([]),
  )
})

describe('the title and the tags of another tool', () => {
  const front = { title: 'Global lock', tags: ['python'] }
  it('are those of the file, whose id stays', () =>
    expect(read('A lock.', 'gil.md', front)).toMatchObject([
      { id: 'gil/gil', title: 'Global lock', tags: ['python'] },
    ]))
  it('leave the headings theirs', () =>
    expect(read('# One?\n# Two?', 'gil.md', front)).toMatchObject([
      { title: 'One?', tags: ['python'] },
      { title: 'Two?', tags: ['python'] },
    ]))
})

describe('text above the questions', () => {
  const long = 'A word and another. '.repeat(10)

  it('is a question by the name of the file', () => {
    expect(read(`${long}\n\n# One?\nYes.`)).toMatchObject([
      { id: 'notes/python/python', title: 'python', answer: long.trim(), line: 1 },
      { title: 'One?', answer: 'Yes.' },
    ])
  })

  it('leaves the id of a heading that is called like the file', () => {
    expect(read(`${long}\n\n# Python\nA.`).map(({ id }) => id)).toEqual([
      'notes/python/python-1',
      'notes/python/python',
    ])
  })

  it.each(['- one', '```\nx\n```', '> quoted', '|a|\n|-|\n|b|'])('is one when it begins with %j', (block) =>
    expect(titles(`${block}\n\n# One?`)).toEqual(['python', 'One?']),
  )

  it.each([
    'See also: [[One]]',
    'word '.repeat(30),
    'One line.\nAnother.',
    '---\n\n<br>\n\nWords.',
    `![${long}](badge.svg)`,
  ])('is none when it is as short as %j', (opening) =>
    expect(titles(`${opening}\n\n# One?`)).toEqual(['One?']),
  )

  it('is a question under each heading that has some of its own', () => {
    const source =
      '# Web\nIntro.\n\n## Basics\n\n### What is HTTP?\na\n### What is TLS?\n## More\nm\n### Why?'
    expect(read(source)).toMatchObject([
      { title: 'Web', section: 'Web', answer: 'Intro.', line: 1 },
      { title: 'What is HTTP?', section: 'Basics', answer: 'a' },
      { title: 'What is TLS?', section: 'Basics', answer: '' },
      { title: 'More', section: 'More', answer: 'm' },
      { title: 'Why?', section: 'More' },
    ])
  })

  it('goes as far as the next question, whatever deeper headings it has', () => {
    expect(read('# A\n### Deep\nx\n## Why?\ny\n## How?')).toMatchObject([
      { title: 'A', answer: '### Deep\nx' },
      { title: 'Why?' },
      { title: 'How?' },
    ])
  })
})

it('reads every line of text once', () => {
  const source = [
    ...['- o1', '', '### d0', 't0', '', '# A', 't1', '### d1', 't2', '## q1?', 't3', '#### d2', 't4'],
    ...['#', 't5', '# B', '## q2?', 't6', '## q3', '# C', 't7'],
  ].join('\n')
  const answers = read(source).map(({ answer }) => answer)
  const texts = answers.join('\n').match(/\b[to]\d/g)
  expect(texts).toEqual(['o1', 't0', 't1', 't2', 't3', 't4', 't5', 't6', 't7'])
})

describe('the papers of a project', () => {
  it.each(['LICENSE', 'License', 'LICENSE-MIT', 'CHANGELOG.ru', 'contributing', 'CODE_OF_CONDUCT', 'README'])(
    '%s.md hold no questions',
    (name) => expect(read('# Usage\nRun it.\n# More\nx', `x/${name}.md`)).toEqual([]),
  )
  it('but a README does whose headings ask', () =>
    expect(read('# List\n## What is HTTP?\na', 'README.md')).toMatchObject([{ title: 'What is HTTP?' }]))
  it('and so does a note that only begins alike', () =>
    expect(read('x', 'licenses.md')).toMatchObject([{ title: 'licenses' }]))
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
