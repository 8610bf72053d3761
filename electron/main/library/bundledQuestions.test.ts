import type { Question } from '#domain/question/Question.ts'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { renderMarkdown } from '../page/renderMarkdown.ts'
import { openLibrary } from './openLibrary.ts'

const library = await openLibrary(resolve(import.meta.dirname, '../../../content'), true)
const inLanguage = (lang: string) => library.questions.filter((question) => question.lang === lang)
const russian = inLanguage('ru')

/** The words of an answer that are read, without those of the code. */
const wordsOf = ({ answer }: Question) =>
  answer
    .replace(/```[\s\S]*?```/g, '')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length

test('every file of the bundled questions can be read', () => {
  expect(library.overview.problems).toEqual([])
})

test('the 28 questions on Django are there in both languages', () => {
  expect(russian.filter(({ topic }) => topic === 'django')).toHaveLength(28)
  expect(inLanguage('en').map(({ id }) => id)).toEqual(russian.map(({ id }) => id))
})

test.each(russian)('$id says the same in both languages', (question) => {
  const shape = ({ level, order, tags, keyPoints, mistakes, followUps, references }: Question) => ({
    level,
    order,
    tags,
    references: references.map(({ url }) => url),
    keyPoints: keyPoints.length,
    mistakes: mistakes.map(({ correction }) => correction !== undefined),
    followUps: followUps.map(({ answer }) => answer !== undefined),
  })
  const english = library.find(question.id, 'en')
  expect(english && shape(english)).toEqual(shape(question))
})

test.each(library.questions)('$id ($lang) is neither thin nor padded: 200 to 500 words', (question) => {
  expect(wordsOf(question)).toBeGreaterThanOrEqual(200)
  expect(wordsOf(question)).toBeLessThanOrEqual(500)
})

test.each(library.questions)(
  'no line of code in $id ($lang) is cut off: 70 characters at most',
  ({ answer }) => {
    const code = [...answer.matchAll(/^```.*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
      block.split('\n'),
    )
    expect(code.filter((line) => line.length > 70)).toEqual([])
  },
)

test.each(library.questions)('every link of $id ($lang) leads somewhere', async (question) => {
  const { html } = await renderMarkdown(question.answer, {
    file: question.file,
    findByFile: library.findByFile,
    findByName: library.findByName,
  })
  expect(html).not.toContain('<a>')
})
