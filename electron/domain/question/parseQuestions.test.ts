import { describe, expect, it } from 'vitest'
import { parseQuestions } from './parseQuestions.ts'
import { isAnswered } from './Question.ts'

const points = 'keyPoints: [one, two, three, four]'

/** A question file, with lines of front matter after its id, title and key points. */
const file = (lines: string[], body = 'The answer.') =>
  ['---', 'id: python/gil', 'title: What is the GIL?', points, ...lines, '---', body].join('\n')

const only = (name: string, text: string) => {
  const { questions, problems } = parseQuestions(name, text)
  expect(problems).toEqual([])
  expect(questions).toHaveLength(1)
  return questions[0]!
}

describe('a file with front matter of ours', () => {
  it('is one question with its body as the answer', () => {
    expect(parseQuestions('x/gil.en.md', file(['level: middle', 'section: Threads', 'order: 3']))).toEqual({
      file: 'x/gil.en.md',
      pattern: 'front-matter',
      problems: [],
      questions: [
        {
          id: 'python/gil',
          lang: 'en',
          title: 'What is the GIL?',
          topic: 'python',
          section: 'Threads',
          order: 3,
          level: 'middle',
          tags: [],
          aliases: [],
          keyPoints: ['one', 'two', 'three', 'four'],
          followUps: [],
          mistakes: [],
          references: [],
          related: [],
          proved: [],
          answer: 'The answer.',
          file: 'x/gil.en.md',
          line: 1,
        },
      ],
    })
  })

  it('reads the same with CRLF, with lone CR and with a byte order mark', () => {
    const plain = only('a.md', file([], 'One\ntwo'))
    expect(only('a.md', file([], 'One\ntwo').replaceAll('\n', '\r\n'))).toEqual(plain)
    expect(only('a.md', file([], 'One\ntwo').replaceAll('\n', '\r'))).toEqual(plain)
    expect(only('a.md', `\uFEFF${file([], 'One\ntwo')}`)).toEqual(plain)
  })

  it('is unanswered when its body is empty or blank', () => {
    expect(isAnswered(only('a.md', file([], '')))).toBe(false)
    expect(isAnswered(only('a.md', file([], ' \n\t\n')))).toBe(false)
    expect(isAnswered(only('a.md', file([], 'Yes.')))).toBe(true)
  })

  it('keeps rules and headings of the body in the answer', () => {
    expect(only('a.md', file([], '# One\n\n---\n\n# Two')).answer).toBe('# One\n\n---\n\n# Two')
  })

  it('takes its language from its front matter, else from its name, else from its text', () => {
    expect(only('a.en.md', file(['lang: ru'])).lang).toBe('ru')
    expect(only('a.ru.md', file([])).lang).toBe('ru')
    expect(only('a.RU.MD', file([])).lang).toBe('ru')
    expect(only('a.de.md', file([])).lang).toBe('en')
    expect(only('a.md', file([], 'Глобальная блокировка интерпретатора.')).lang).toBe('ru')
    expect(only('a.md', file([], '')).lang).toBe('en')
  })

  it('takes its topic from its id, else from its folder, else from its name', () => {
    const named = (id: string) => file([]).replace('python/gil', id)
    expect(only('web/a.md', named('python/gil')).topic).toBe('python')
    expect(only('web/deep/a.md', named('gil')).topic).toBe('web')
    expect(only('threads.ru.md', named('gil')).topic).toBe('threads')
  })

  it('puts what it is asked as before its other names', () => {
    expect(only('a.md', file(['asks: Why is one thread faster?', 'aliases: [lock]'])).aliases).toEqual([
      'Why is one thread faster?',
      'lock',
    ])
  })

  it('reads items that are plain text and items with a second half', () => {
    const question = only(
      'a.md',
      file([
        'followUps: [Why?, {question: How?, answer: So.}]',
        'mistakes: [It is slow, {claim: It is fast, correction: Not quite}]',
        'references: [https://a.example, {title: Docs, url: https://b.example}]',
      ]),
    )
    expect(question.followUps).toEqual([{ question: 'Why?' }, { question: 'How?', answer: 'So.' }])
    expect(question.mistakes).toEqual([
      { claim: 'It is slow' },
      { claim: 'It is fast', correction: 'Not quite' },
    ])
    expect(question.references).toEqual([
      { title: 'https://a.example', url: 'https://a.example' },
      { title: 'Docs', url: 'https://b.example' },
    ])
  })

  it('leaves keys of the author alone, whatever they are called', () => {
    const question = only('a.md', file(['author: me', '__proto__: {level: senior}', 'constructor: x']))
    expect(question).not.toHaveProperty('author')
    expect(question.level).toBeUndefined()
    expect(Object.keys(question)).not.toContain('constructor')
  })
})

describe('a file without front matter of ours', () => {
  it('with front matter of another tool is read by its headings, at their true lines', () => {
    const { pattern, questions } = parseQuestions(
      'a.md',
      '---\ntags: [work]\ncssclass: wide\n---\n# One?\nYes.\n',
    )
    expect(pattern).toBe('headings')
    expect(questions).toMatchObject([{ title: 'One?', answer: 'Yes.', line: 5 }])
  })

  it('is read by its headings and reported where the front matter of another tool is broken', () => {
    const { questions, problems } = parseQuestions('a.md', '---\ntags: [[x]] y\n---\n# One?\nYes.')
    expect(questions).toMatchObject([{ title: 'One?', line: 4 }])
    expect(problems).toMatchObject([{ line: 2, code: 'front-matter-invalid' }])
  })

  it('may begin with a rule', () => {
    expect(parseQuestions('a.md', '---\n# One?\nYes.').questions).toMatchObject([{ title: 'One?', line: 2 }])
    expect(parseQuestions('a.md', '---\n\nWords.\n\n---\n# One?\nYes.').questions).toMatchObject([
      { title: 'One?', line: 6 },
    ])
  })

  it('without headings is one question, by its name or by the title that another tool gave it', () => {
    expect(parseQuestions('web/a.ru.md', 'Just words.')).toMatchObject({
      pattern: 'file',
      questions: [{ title: 'a', topic: 'web', lang: 'ru', answer: 'Just words.', line: 1 }],
    })
    expect(parseQuestions('a.md', '---\ntitle: Words\ntags: [one, two]\n---\nJust words.')).toMatchObject({
      pattern: 'file',
      questions: [{ title: 'Words', tags: ['one', 'two'], answer: 'Just words.', line: 5 }],
    })
  })

  it.each(['title: 2024\ntags: one', 'title: [a]\ntags: [1]', 'title: " "\ntags:'])(
    'goes by its name where another tool says %j',
    (front) =>
      expect(parseQuestions('a.md', `---\n${front}\n---\nWords.`)).toMatchObject({
        problems: [],
        questions: [{ title: 'a', tags: [] }],
      }),
  )

  it.each(['', '\uFEFF', '\n\n', '---\n---\n', '---\ntitle: T\n---\n', '---'])(
    'holds nothing when it is %j',
    (text) => {
      expect(parseQuestions('a.md', text)).toEqual({
        file: 'a.md',
        pattern: 'none',
        questions: [],
        problems: [],
      })
    },
  )

  it('survives a hundred lists and quotes in each other', () => {
    const nested = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')
    expect(parseQuestions('a.md', `# One?\n\n${nested}\n\n${'>'.repeat(100)} y`).questions).toHaveLength(1)
  })
})
