import { createPartBuilder } from '#domain/search/createPartBuilder.ts'
import { createSearchIndex } from '#domain/search/createSearchIndex.ts'
import { questionTexts } from '#domain/search/questionTexts.ts'
import type { Language } from '#domain/question/Question.ts'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../page/renderMarkdown.ts'
import { atOnce } from '#domain/steps/atOnce.ts'
import { openLibrary } from './openLibrary.ts'

const library = await openLibrary(resolve(import.meta.dirname, '../../../content'))
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

describe('search', () => {
  const index = createSearchIndex({})
  const builder = createPartBuilder()
  for (const question of library.questions) builder.add(questionTexts(question))
  index.arrive(library.questions)
  index.add(builder.whole())
  index.setSynonyms(library.synonyms)
  const placeOf = (id: string, text: string, prefer: Language) =>
    atOnce(index.search({ text, prefer, limit: 5 }, {})).questions.findIndex((hit) => hit.id === id)

  test('finds a question first by its whole text, in at least 99 % of them', () => {
    const missed = library.questions.filter(({ id, lang, title }) => placeOf(id, title, lang) !== 0)
    expect(missed.map(({ title }) => title).slice(Math.floor(library.questions.length / 100))).toEqual([])
  }, 60_000)

  test('finds a question among the first five by what else it is asked with, in at least 98 %', () => {
    const asks = library.questions.flatMap(({ id, lang, aliases }) =>
      aliases.filter((alias) => alias.includes(' ')).map((alias) => ({ id, lang, alias })),
    )
    const missed = asks.filter(({ id, lang, alias }) => placeOf(id, alias, lang) < 0)
    expect(missed.slice(Math.floor(asks.length / 50))).toEqual([])
  }, 60_000)
})

test.each(library.questions)('every link and diagram of $id ($lang) is shown', async (question) => {
  const { html } = await renderMarkdown(question.answer, {
    file: question.file,
    findByFile: library.findByFile,
    findByName: library.findByName,
  })
  expect(html).not.toContain('<a>')
  expect(html).not.toContain('data-language="mermaid"')
})
