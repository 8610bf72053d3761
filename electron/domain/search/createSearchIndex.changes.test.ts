import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Question } from '../question/Question.ts'
import { sampleQuestion } from '../question/sampleQuestion.ts'
import { atOnce } from '../steps/atOnce.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createSearchIndex } from './createSearchIndex.ts'
import { packPart } from './packPart.ts'
import { questionTexts } from './questionTexts.ts'
import type { SearchRequest } from './searchRequest.ts'
import { joinSynonyms } from './synonyms.ts'
import { unpackPart } from './unpackPart.ts'

const question = (id: string, title: string, fields: Partial<Question> = {}) =>
  sampleQuestion(id, { lang: 'ru', title, ...fields })

function partOf(questions: readonly Question[]) {
  const builder = createPartBuilder()
  for (const question of questions) builder.add(questionTexts(question))
  return builder.whole()
}

function opened(notes: Record<string, string> = {}) {
  const index = createSearchIndex(
    Object.fromEntries(Object.entries(notes).map(([id, text]) => [id, { text, at: 0 }])),
  )
  const search = (text: string, request: Partial<SearchRequest> = {}) =>
    atOnce(index.search({ text, prefer: 'ru', limit: 50, ...request }, {}))
  const ids = (text: string, request: Partial<SearchRequest> = {}) =>
    search(text, request).questions.map(({ id }) => id)
  const titles = (text: string) =>
    search(text).questions.map(({ title }) => title.map(({ text }) => text).join(''))
  const add = (...questions: Question[]) => {
    index.arrive(questions)
    index.add(partOf(questions))
  }
  return { index, search, ids, titles, add }
}

test('a library that is being read is found as far as it came', () => {
  const { ids, add } = opened()
  expect(ids('сигналы')).toEqual([])
  add(question('a', 'Сигналы'), question('b', 'Индексы'))
  expect(ids('сигналы')).toEqual(['a'])
  add(question('c', 'Сигналы Django'))
  expect(ids('сигналы')).toEqual(expect.arrayContaining(['a', 'c']))
})

test('versions of a question that came in different parts are one', () => {
  const { search, add } = opened()
  add(question('orm', 'Что такое ORM?'))
  add(question('orm', 'What is ORM?', { lang: 'en' }))
  const { questions, questionCount } = search('orm', { prefer: 'en' })
  expect([questions.map(({ lang }) => lang), questionCount]).toEqual([['en'], 1])
})

describe('a whole that was put before its questions', () => {
  const library = [question('a', 'Сигналы'), question('b', 'Сигналы Django'), question('c', 'Индексы')]
  const packed = packPart(partOf(library), 'key', crc32)

  test('finds each as soon as it has arrived', () => {
    const { index, ids, search } = opened()
    const part = unpackPart(packed, 'key', crc32)
    if (part === undefined) throw new Error('the part was packed just now')
    index.putWhole(part)
    expect([ids('сигналы'), search('сигналы').questionCount]).toEqual([[], 0])
    index.arrive(library.slice(0, 1))
    expect([ids('сигналы'), search('сигналы').questionCount]).toEqual([['a'], 1])
    index.arrive(library.slice(1))
    expect(ids('сигналы').toSorted()).toEqual(['a', 'b'])
    expect(ids('индекс')).toEqual(['c'])
  })
  test('finds those that it was made of, though more have come', () => {
    const { index, ids } = opened()
    index.putWhole(partOf(library.slice(0, 1)))
    index.arrive(library)
    expect(ids('сигналы')).toEqual(['a'])
    index.putWhole(partOf(library))
    expect(ids('сигналы').toSorted()).toEqual(['a', 'b'])
  })
  test('takes the place of the parts, and finds the same', () => {
    const { index, ids, add } = opened()
    for (const each of library) add(each)
    const before = ['сигналы', 'cbuyfks', 'индексов'].map((text) => ids(text).toSorted())
    index.putWhole(partOf(library))
    expect(['сигналы', 'cbuyfks', 'индексов'].map((text) => ids(text).toSorted())).toEqual(before)
  })
  test('does not bring back what changed meanwhile', () => {
    const { index, ids, add } = opened()
    add(...library)
    index.replaceFile('b.md', [question('b', 'Кэш')])
    const all = [...library, question('b', 'Кэш')]
    index.putWhole(partOf(all))
    expect([ids('сигналы'), ids('кэш')]).toEqual([['a'], ['b']])
  })
})

describe('a file that changed', () => {
  const library = [
    question('a', 'Сигналы', { file: 'one.md' }),
    question('b', 'Индексы', { file: 'one.md' }),
    question('c', 'Миграции', { file: 'two.md' }),
  ]
  test('is found by its new words and no more by the old ones', () => {
    const { index, ids, add } = opened()
    add(...library)
    index.replaceFile('one.md', [question('a', 'Транзакции', { file: 'one.md' })])
    expect([ids('сигналы'), ids('индексы'), ids('транзакции')]).toEqual([[], [], ['a']])
    expect(ids('миграции')).toEqual(['c'])
    expect(ids('', { topic: 'django' }).toSorted()).toEqual(['a', 'c'])
  })
  test('may change again and again', () => {
    const { index, ids, titles, add } = opened()
    add(...library)
    for (let version = 0; version < 30; version++)
      index.replaceFile('one.md', [
        question('a', `Сигналы, версия ${version}`, { file: 'one.md' }),
        question(`n${version}`, `Новый ${version}`, { file: 'one.md' }),
      ])
    expect(titles('сигналы')).toEqual(['Сигналы, версия 29'])
    expect(ids('новый')).toEqual(['n29'])
    expect(ids('миграции')).toEqual(['c'])
  })
  test('may come anew, and go', () => {
    const { index, ids, search, add } = opened()
    add(...library)
    index.replaceFile('new.md', [question('d', 'Декораторы', { file: 'new.md' })])
    expect(ids('декораторы')).toEqual(['d'])
    index.replaceFile('new.md', [])
    index.replaceFile('two.md', [])
    index.replaceFile('never.md', [])
    expect([ids('декораторы'), ids('миграции'), ids('сигналы')]).toEqual([[], [], ['a']])
    expect(search('', { topic: 'django' }).questionCount).toBe(2)
  })
  test('leaves the version of the other language, which is shown then', () => {
    const { index, search, add } = opened()
    add(
      question('a', 'Про Redis', { file: 'a.ru.md' }),
      question('a', 'On Redis', { lang: 'en', file: 'a.en.md' }),
    )
    const shown = () => search('redis').questions.map(({ lang }) => lang)
    expect(shown()).toEqual(['ru'])
    index.replaceFile('a.ru.md', [])
    expect(shown()).toEqual(['en'])
    index.replaceFile('a.ru.md', [question('a', 'Снова Redis', { file: 'a.ru.md' })])
    expect(shown()).toEqual(['ru'])
  })
})

test('counts are of questions, also where hits are cut in two languages', () => {
  const { search, add } = opened()
  const ids = Array.from({ length: 12 }, (_, number) => `q${number}`)
  add(...ids.flatMap((id) => [question(id, 'ORM'), question(id, 'ORM', { lang: 'en' })]))
  for (const limit of [1, 5, 12]) {
    const { questions, questionCount } = search('orm', { limit })
    expect([questions.length, questionCount]).toEqual([limit, 12])
    expect(new Set(questions.map(({ id }) => id)).size).toBe(limit)
  }
})

test('it says what was looked for in place of what was typed', () => {
  const { search, add } = opened()
  add(question('a', 'Миграции Django'))
  expect(search('вофтпщ').searched).toEqual([{ typed: 'вофтпщ', as: 'django', how: 'layout' }])
  expect(search('django').searched).toEqual([])
  expect(search('', { topic: 'django' }).searched).toEqual([])
})

describe('notes are searched as kindly as questions', () => {
  const { search, add } = opened({ a: 'Спросить про сериализатор', b: 'Повторить middleware' })
  add(question('a', 'Первый'), question('b', 'Второй'))
  test.each([
    ['an inflection', 'сериализаторами', 'a'],
    ['a typo', 'сериализтор', 'a'],
    ['the wrong layout', 'cthbfkbpfnjh', 'a'],
    ['letters of the other language', 'serializator', 'a'],
    ['a beginning', 'сериал', 'a'],
    ['Russian letters', 'мидлварь', 'b'],
  ])('%s', (_, typed, id) => {
    expect(search(typed).notes.map((hit) => hit.id)).toEqual([id])
    expect(search(typed).notes[0]?.context.some(({ match }) => match)).toBe(true)
  })
})

test('synonyms may come after the questions', () => {
  const { index, ids, add } = opened()
  add(question('a', 'Django'))
  expect(ids('змеюка')).toEqual([])
  index.setSynonyms(joinSynonyms([['django', 'змеюка']]))
  expect(ids('змеюка')).toEqual(['a'])
})

describe('the order of the list', () => {
  const library = [question('a', 'Сигналы'), question('b', 'Индексы'), question('c', 'Миграции')]
  test('is that in which questions came, until another is said', () => {
    const { index, ids, add } = opened()
    add(...library)
    expect(ids('', { topic: 'django' })).toEqual(['a', 'b', 'c'])
    index.setOrder(Uint32Array.of(2, 1, 0))
    expect(ids('', { topic: 'django' })).toEqual(['c', 'b', 'a'])
  })
})

describe('what changes between two steps of a search', () => {
  const library = [
    question('a', 'Сигналы Django', { file: 'one.md' }),
    question('b', 'Сигналы', { file: 'two.md' }),
    question('c', 'Индексы', { file: 'three.md' }),
  ]
  /** What is found when a change comes after so many steps; undefined when the search was over by then. */
  function foundWith(change: (index: ReturnType<typeof opened>['index']) => void, steps: number) {
    const { index, add, ids } = opened({ a: 'про сигналы' })
    add(...library)
    const search = index.search({ text: 'сигналы', prefer: 'ru', limit: 9 }, {})
    for (let step = 0; step < steps; step++) if (search.next().done) return undefined
    change(index)
    return { found: atOnce(search).questions.map(({ id }) => id), later: ids('сигналы').toSorted() }
  }
  test.each<[string, (index: ReturnType<typeof opened>['index']) => void, string[]]>([
    ['a file that goes', (index) => index.replaceFile('one.md', []), ['b']],
    [
      'a file that comes',
      (index) => index.replaceFile('new.md', [question('d', 'Сигналы Django и Flask', { file: 'new.md' })]),
      ['a', 'b', 'd'],
    ],
    ['a whole that is put', (index) => index.putWhole(partOf(library)), ['a', 'b']],
    ['a note that goes', (index) => index.replaceNote('a', undefined), ['a', 'b']],
  ])('%s', (_, change, after) => {
    let steps = 0
    for (; ; steps++) {
      const answer = foundWith(change, steps)
      if (answer === undefined) break
      expect(answer.later).toEqual(after)
      // Of then or of now, but nothing else.
      expect(['a', 'b', 'd']).toEqual(expect.arrayContaining(answer.found))
      expect(answer.found).toContain('b')
    }
    expect(steps).toBeGreaterThan(5)
  })
})

describe('questions whose part will not come', () => {
  test('are found when they have been caught up with, at any number', () => {
    const { index, ids, add } = opened()
    add(question('first', 'Сигналы'))
    const rest = Array.from({ length: 120 }, (_, number) => question(`q${number}`, `Индексы word${number}`))
    index.arrive(rest)
    expect(ids('индексы')).toEqual([])
    atOnce(index.catchUp())
    expect(ids('word119')).toEqual(['q119'])
    expect([ids('индексы').length, ids('сигналы')]).toEqual([50, ['first']])
  })
  test('are none where all have theirs', () => {
    const { index, ids, add } = opened()
    add(question('a', 'Сигналы'))
    atOnce(index.catchUp())
    expect(ids('сигналы')).toEqual(['a'])
  })
})
