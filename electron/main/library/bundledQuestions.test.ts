import { createSearchIndex } from '#domain/search/createSearchIndex.ts'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { renderMarkdown } from '../page/renderMarkdown.ts'
import { openLibrary } from './openLibrary.ts'

const library = await openLibrary(resolve(import.meta.dirname, '../../../content'), true)
const idsIn = (lang: string) =>
  library.questions.filter((question) => question.lang === lang).map(({ id }) => id)

test('every file of the bundled questions can be read', () => {
  expect(library.overview.problems).toEqual([])
})

test('all 142 questions are there in both languages, in one order', () => {
  expect(idsIn('ru')).toHaveLength(142)
  expect(idsIn('en')).toEqual(idsIn('ru'))
})

test('most are proved, and each of the rest says why not', () => {
  const proved = library.questions.filter((question) => question.proved.length > 0)
  expect(proved.length).toBeGreaterThanOrEqual(2 * 112)
  for (const question of library.questions)
    expect(question.proved.length > 0, question.id).toBe(question.unchecked === undefined)
})

test('each question is among the first five that its title finds, and its asks', () => {
  const index = createSearchIndex(library.questions, {}, library.synonyms)
  const missed = library.questions.flatMap(({ id, lang, title, aliases }) =>
    [title, ...aliases.filter((alias) => alias.includes(' '))].filter((text) => {
      const { questions } = index.search({ text, prefer: lang, limit: 5 }, {})
      return !questions.some((hit) => hit.id === id)
    }),
  )
  expect(missed).toEqual([])
}, 60_000)

test.each(library.questions)('every link and diagram of $id ($lang) is shown', async (question) => {
  const { html } = await renderMarkdown(question.answer, {
    file: question.file,
    findByFile: library.findByFile,
    findByName: library.findByName,
  })
  expect(html).not.toContain('<a>')
  expect(html).not.toContain('data-language="mermaid"')
})
