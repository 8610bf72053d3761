import type { QuestionRow } from '#api/studyApi.ts'
import { atOnce } from '#domain/steps/atOnce.ts'
import { describe, expect, it } from 'vitest'
import { arrangeRows } from './arrangeRows.ts'

const row = (id: string, lang: 'ru' | 'en', more: Partial<QuestionRow> = {}): QuestionRow => ({
  id,
  lang,
  title: `${id} ${lang}`,
  topic: 'web',
  answered: true,
  minutes: 1,
  ...more,
})
const arrange = (rows: QuestionRow[], lang: 'ru' | 'en' = 'ru') => atOnce(arrangeRows(rows, lang))
const titles = (rows: readonly QuestionRow[]) => rows.map(({ title }) => title)

describe('the rows of a library', () => {
  const twice = [row('a', 'en'), row('b', 'en'), row('a', 'ru'), row('c', 'ru')]

  it('hold each question once, in the language asked for where there is one, at the place it comes first', async () => {
    expect(titles((await arrange(twice)).rows)).toEqual(['a ru', 'b en', 'c ru'])
    expect(titles((await arrange(twice, 'en')).rows)).toEqual(['a en', 'b en', 'c ru'])
  })
  it('are found by id and place', async () => {
    const { rowsById, placeOf } = await arrange(twice)
    expect(rowsById.get('a')?.title).toBe('a ru')
    expect(rowsById.has('constructor')).toBe(false)
    expect(placeOf('c')).toBe(2)
    expect(placeOf('none')).toBeUndefined()
  })
  it('are found in a language', async () => {
    const { versionOf } = await arrange(twice)
    expect(versionOf('a', 'en')?.title).toBe('a en')
    expect(versionOf('a', 'ru')?.title).toBe('a ru')
    expect(versionOf('b', 'ru')).toBeUndefined()
    expect(versionOf('none', 'ru')).toBeUndefined()
  })
  it('stand under their topics and sections as these first come, a question where its version stands', async () => {
    const { topics } = await arrange([
      row('a', 'en', { section: 'Cookies' }),
      row('b', 'ru', { topic: 'sql' }),
      row('c', 'ru', { section: 'Кэш' }),
      row('a', 'ru', { section: 'Печенье' }),
      row('d', 'ru', { section: 'Печенье' }),
      row('e', 'ru'),
    ])
    expect(topics.map(({ name, sections }) => [name, sections.map(({ name }) => name)])).toEqual([
      ['web', ['Печенье', 'Кэш', undefined]],
      ['sql', [undefined]],
    ])
    expect(titles(topics[0]?.rows ?? [])).toEqual(['a ru', 'c ru', 'd ru', 'e ru'])
    expect(titles(topics[0]?.sections[0]?.rows ?? [])).toEqual(['a ru', 'd ru'])
  })
  it('tell those that have an answer', async () => {
    const { answered } = await arrange([row('a', 'ru', { answered: false }), row('b', 'ru')])
    expect(titles(answered)).toEqual(['b ru'])
  })
  it('are arranged step by step, however many there are', () => {
    const work = arrangeRows(
      Array.from({ length: 10_000 }, (_, n) => row(String(n), 'ru')),
      'ru',
    )
    let steps = 0
    while (!work.next().done) steps += 1
    expect(steps).toBeGreaterThanOrEqual(10)
  })
})
