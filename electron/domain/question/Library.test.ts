import { describe, expect, it } from 'vitest'
import { joinFiles } from './Library.ts'
import { parseQuestions } from './parseQuestions.ts'
import { describeProblem, type ProblemCode } from './Problem.ts'
import { readingOrder } from './readingOrder.ts'

const written = (file: string, id: string, ...lines: string[]) =>
  parseQuestions(
    file,
    ['---', `id: ${id}`, 'title: T', 'keyPoints: [a, b, c, d]', ...lines, '---'].join('\n'),
  )

describe('joining files', () => {
  it('keeps the first of two questions with one id and language, and tells of the second', () => {
    const library = joinFiles([written('a.en.md', 'x'), written('b.en.md', 'x'), written('b.ru.md', 'x')])
    expect(library.questions.map(({ file }) => file)).toEqual(['a.en.md', 'b.ru.md'])
    expect(library.problems).toEqual([
      { file: 'b.en.md', line: 1, code: 'id-repeated', detail: 'x (a.en.md:1)' },
    ])
    expect(library.files.map(({ questions }) => questions)).toEqual([1, 0, 1])
  })

  it('keeps the problems in the order of the files', () => {
    const broken = (file: string) => parseQuestions(file, '---\nlevel: x\n')
    expect(joinFiles([broken('b.md'), written('c.md', 'x'), broken('a.md')]).problems).toMatchObject([
      { file: 'b.md' },
      { file: 'a.md' },
    ])
  })
})

describe('the reading order', () => {
  const orderOf = (...files: ReturnType<typeof written>[]) =>
    readingOrder(joinFiles(files).questions).map(({ id }) => id)

  it('is bundled topics as they build on each other, then others by name', () => {
    expect(
      orderOf(
        written('1.md', 'zsh/a'),
        written('2.md', 'drf/a'),
        written('3.md', 'awk/a'),
        written('4.md', 'django/a'),
      ),
    ).toEqual(['django/a', 'drf/a', 'awk/a', 'zsh/a'])
  })

  it('is the order of the author, then that of the files with 2 before 10', () => {
    expect(
      orderOf(
        written('10.md', 't/ten'),
        written('2.md', 't/two'),
        written('z.md', 't/first', 'order: 1'),
        written('y.md', 't/zeroth', 'order: 0.5'),
      ),
    ).toEqual(['t/zeroth', 't/first', 't/two', 't/ten'])
  })

  it('keeps a section together where its first question stands', () => {
    expect(
      orderOf(
        written('1.md', 't/a', 'section: One'),
        written('2.md', 't/b', 'section: Two'),
        written('3.md', 't/c', 'section: One'),
      ),
    ).toEqual(['t/a', 't/c', 't/b'])
  })

  it('leaves what it is given as it is', () => {
    const given = Object.freeze(joinFiles([written('1.md', 'z/a'), written('2.md', 'a/a')]).questions)
    expect(readingOrder([...given])).toHaveLength(2)
  })
})

it('describes every problem in a sentence that ends with what it is about', () => {
  const codes: Record<ProblemCode, string> = {
    unreadable: 'EACCES',
    'not-utf8': 'UTF-8',
    'too-large': '7.0',
    'front-matter-open': '---',
    'front-matter-invalid': 'Missing "quote',
    'field-missing': 'title',
    'field-invalid': 'level must be one of',
    'id-repeated': 'x (a.md:1)',
    'synonyms-invalid': 'Missing comma',
  }
  for (const [code, detail] of Object.entries(codes)) {
    expect(describeProblem({ file: 'a.md', line: 1, code: code as ProblemCode, detail })).toContain(detail)
  }
})
