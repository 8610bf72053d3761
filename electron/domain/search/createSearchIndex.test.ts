import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language, Question } from '../question/Question.ts'
import { sampleQuestion } from '../question/sampleQuestion.ts'
import type { Bookmarks } from '../userData/bookmarks.ts'
import type { Notes } from '../userData/notes.ts'
import { atOnce } from '../steps/atOnce.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createSearchIndex } from './createSearchIndex.ts'
import { questionTexts } from './questionTexts.ts'
import type { SearchRequest, Segment } from './searchRequest.ts'
import { joinSynonyms, noSynonyms, type Synonyms } from './synonyms.ts'

const question = (id: string, fields: Partial<Question> = {}) =>
  sampleQuestion(id, { lang: 'ru', title: `Вопрос ${id}`, file: `${id}.ru.md`, ...fields })
const both = (id: string, ru: string, en: string): Question[] =>
  [['ru', ru] as const, ['en', en] as const].map(([lang, title]) => question(id, { lang, title }))
const notesOf = (texts: Record<string, string>): Notes =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { text, at: 0 }]))
const marked = (segments: Segment[]) =>
  segments.map(({ text, match }) => (match ? `[${text}]` : text)).join('')

function searching(
  questions: Question[],
  notes: Notes = {},
  bookmarks: Bookmarks = {},
  synonyms: Synonyms = noSynonyms,
) {
  const index = createSearchIndex(notes)
  index.setSynonyms(synonyms)
  const builder = createPartBuilder()
  for (const question of questions) builder.add(questionTexts(question))
  index.arrive(questions)
  index.add(builder.whole())
  const search = (text: string, request: Partial<SearchRequest> = {}) =>
    atOnce(index.search({ text, prefer: 'ru', limit: 50, ...request }, bookmarks))
  const ids = (text: string, request: Partial<SearchRequest> = {}) =>
    search(text, request).questions.map((hit) => hit.id)
  return { index, search, ids }
}

test('a question found by another name alone shows that name', () => {
  const { search } = searching([question('csrf', { aliases: ['Алгоритм работы CSRF middleware'] })])
  expect(search('middleware').questions.map(({ context }) => marked(context))).toEqual([
    'Алгоритм работы CSRF [middleware]',
  ])
})

test('of a name of several words the preposition marks nothing', () => {
  const { search } = searching([
    question('order', { title: 'Какие middleware включены по умолчанию?' }),
    question('layer', { title: 'Что такое промежуточное ПО?' }),
  ])
  expect(search('middleware').questions.map(({ title }) => marked(title))).toEqual([
    'Какие [middleware] включены по умолчанию?',
    'Что такое [промежуточное] ПО?',
  ])
})

test('a question found by a tag alone shows what it begins with, and the tag nowhere', () => {
  const { search } = searching([
    question('point', { tags: ['cookies'], keyPoints: ['`HttpOnly` **первым**', 'Два'], answer: 'Ответ' }),
    question('body', { tags: ['cookies'], answer: `# Раз\n\n${'слово '.repeat(60)}` }),
    question('nothing', { tags: ['cookies'] }),
    question('title', { title: 'Cookies?', tags: ['cookies'], answer: 'Ответ' }),
  ])
  expect(search('cookies').questions.map(({ id, context }) => [id, marked(context)])).toEqual([
    ['title', ''],
    ['point', 'HttpOnly первым'],
    ['body', 'Раз'],
    ['nothing', ''],
  ])
})

describe('a word that means the same', () => {
  const library = [
    question('django', { title: 'Кэш в Django' }),
    question('flask', { title: 'Кэш во Flask' }),
    question('slang', { title: 'Кэш и жанго' }),
  ]
  const synonyms = joinSynonyms([['django', 'джанго', 'жанго']])
  const { search, ids } = searching(library, {}, {}, synonyms)

  test('finds the question, and is shown as what was found', () => {
    expect(search('кэш джанго').questions.map(({ title }) => marked(title))).toEqual([
      '[Кэш] в [Django]',
      '[Кэш] и [жанго]',
    ])
  })
  test('stands below the word itself', () => expect(ids('жанго')).toEqual(['slang', 'django']))
  test('leaves no room for words that are only near', () => expect(ids('джанго')).not.toContain('flask'))
})

test('what is narrowed away leaves the documents with some of the words', () => {
  const library = [question('all', { answer: 'orm кэш' }), question('some', { topic: 'sql', answer: 'orm' })]
  const { ids } = searching(library)
  expect(ids('orm кэш')).toEqual(['all'])
  expect(ids('orm кэш', { topic: 'sql' })).toEqual(['some'])
})

describe('two languages', () => {
  const library = [
    ...both('cache', 'Как сбросить кэш Аксолотля?', 'How is the Redis cache reset?'),
    question('other'),
  ]
  const shown = (text: string, request: Partial<SearchRequest> = {}) =>
    searching(library)
      .search(text, request)
      .questions.map((hit) => `${hit.id} ${hit.lang}`)

  test('a question found in both is shown in the preferred one, once', () => {
    const library = both('orm', 'Что такое ORM?', 'What is ORM?')
    const answer = (prefer: Language) => searching(library).search('orm', { prefer })
    expect(answer('ru').questions.map((hit) => hit.lang)).toEqual(['ru'])
    expect(answer('en').questions.map((hit) => hit.lang)).toEqual(['en'])
    expect(answer('en').questionCount).toBe(1)
  })
  test('words of one language find a question that is there in the other alone', () => {
    const { ids } = searching([question('closure', { lang: 'en', title: 'Closures' }), question('other')])
    expect(ids('замыкания')).toEqual(['closure'])
    expect(ids('замыкания', { lang: 'ru' })).toEqual([])
  })
  test('a question found in the other language alone is shown in it', () =>
    expect(shown('redis')).toEqual(['cache en']))
  test('with one language asked for, only it is searched', () => {
    expect(shown('redis', { lang: 'ru' })).toEqual([])
    expect(shown('аксолотль', { lang: 'en' })).toEqual([])
    expect(shown('redis', { lang: 'en' })).toEqual(['cache en'])
  })
  test('a question stands where its better version stands', () => {
    const library = [
      question('body', { answer: 'orm' }),
      question('title', { lang: 'ru', answer: 'orm' }),
      question('title', { lang: 'en', title: 'ORM' }),
    ]
    const { search } = searching(library)
    expect(search('orm').questions.map((hit) => `${hit.id} ${hit.lang}`)).toEqual(['title ru', 'body ru'])
  })
})

describe('filters', () => {
  const library = [
    question('b', { level: 'senior', answer: 'orm' }),
    question('a', { level: 'junior', answer: 'orm' }),
    question('c', { topic: 'sql', level: 'junior', answer: 'orm' }),
    ...both('d', 'Сигналы', 'Signals'),
  ]
  const { ids, search, index } = searching(library, notesOf({ a: 'моё' }), { c: { strength: 'weak', at: 0 } })

  test('topic, level, bookmarks and notes narrow what is found', () => {
    expect(ids('orm', { topic: 'sql' })).toEqual(['c'])
    expect(ids('orm', { level: 'junior' })).toEqual(['a', 'c'])
    expect(ids('orm', { level: 'junior', topic: 'django' })).toEqual(['a'])
    expect(ids('orm', { bookmarked: true })).toEqual(['c'])
    expect(ids('orm', { strength: 'weak' })).toEqual(['c'])
    expect(ids('orm', { strength: 'shaky' })).toEqual([])
    expect(ids('', { strength: 'weak' })).toEqual(['c'])
    expect(ids('orm', { strength: 'weak', topic: 'django' })).toEqual([])
    expect(ids('orm', { noted: true })).toEqual(['a'])
  })
  test('a filter that is switched off narrows nothing', () => {
    expect(ids('orm', { bookmarked: false, noted: false })).toHaveLength(3)
    expect(ids('', { bookmarked: false, noted: false })).toEqual([])
  })
  test('without text all that pass are listed in the order of the library', () => {
    expect(ids(' ', { topic: 'django' })).toEqual(['b', 'a', 'd'])
    const [hit] = search('', { topic: 'sql' }).questions
    expect(hit).toMatchObject({ title: [{ text: 'Вопрос c', match: false }], context: [] })
  })
  test('without text and filters nothing is found, and so it is with signs alone', () => {
    expect(ids('')).toEqual([])
    expect(ids('->', { topic: 'django' })).toEqual([])
  })
  test('notes are looked at as they are now', () => {
    index.replaceNote('c', { text: 'новая', at: 1 })
    expect(ids('', { noted: true })).toEqual(['a', 'c'])
    index.replaceNote('c', undefined)
    expect(ids('', { noted: true })).toEqual(['a'])
  })
})

test('hits are cut to the limit and counted whole', () => {
  const library = Array.from({ length: 9 }, (_, index) => question(`q${index}`, { title: 'ORM' }))
  const answer = searching(library, notesOf({ q1: 'orm', q2: 'orm' })).search('orm', { limit: 1 })
  expect([answer.questions.length, answer.questionCount]).toEqual([1, 9])
  expect([answer.notes.length, answer.noteCount]).toEqual([1, 2])
})

describe('what is shown', () => {
  const { search } = searching([
    question('title', { title: 'Что такое `QuerySet`?' }),
    question('key', {
      title: 'Ленивость',
      keyPoints: ['Раз', '**Кэш** живёт в `manager`'],
      answer: 'Кэш тут',
    }),
    question('below', { followUps: [{ question: 'А если deadlock?' }] }),
  ])
  const shown = (text: string) =>
    search(text).questions.map((hit) => [marked(hit.title), marked(hit.context)])

  test('the title with its matches, and no context where it alone matched', () =>
    expect(shown('queryset')).toEqual([['Что такое `[QuerySet]`?', '']]))
  test('the key point that matched, as it reads', () =>
    expect(shown('кэш')).toEqual([['Ленивость', '[Кэш] живёт в manager']]))
  test('the whole word where its beginning was typed', () =>
    expect(shown('manag')).toEqual([['Ленивость', 'Кэш живёт в [manager]']]))
  test('a follow-up question is found too', () =>
    expect(shown('deadlock')).toEqual([['Вопрос below', 'А если [deadlock]?']]))
  test('a line with what was typed, before one that means the same', () => {
    const { search } = searching([
      question('a', { title: 'Функции', keyPoints: ['Замыкание тут'], answer: 'Здесь closure' }),
      question('b', { title: 'Область', keyPoints: ['Замыкание тут'] }),
    ])
    expect(search('closure').questions.map(({ context }) => marked(context))).toEqual([
      'Здесь [closure]',
      '[Замыкание] тут',
    ])
  })
  test('function words are not marked', () =>
    expect(shown('что такое queryset')).toEqual([['Что такое `[QuerySet]`?', '']]))
})

describe('notes', () => {
  const library = [question('a'), question('b', { topic: 'sql' })]
  const notes = notesOf({ a: 'Спросить про **сигналы**', b: 'Сигналы и кэш', gone: 'сигналы' })
  const found = (search: ReturnType<typeof searching>['search'], text: string, request = {}) =>
    search(text, request).notes.map((hit) => `${hit.id}: ${marked(hit.context)}`)

  test('are found with a line of context', () =>
    expect(found(searching(library, notes).search, 'спросить')).toEqual(['a: [Спросить] про сигналы']))
  test('of questions that are not in the library are left out', () =>
    expect(searching(library, notes).search('сигналы').noteCount).toBe(2))
  test('are narrowed by the filters of their questions', () =>
    expect(found(searching(library, notes).search, 'сигналы', { topic: 'sql' })).toEqual([
      'b: [Сигналы] и кэш',
    ]))
  test('follow what is written and taken away', () => {
    const { index, search } = searching(library, notes)
    index.replaceNote('a', { text: 'Теперь про индексы', at: 1 })
    expect(found(search, 'спросить')).toEqual([])
    expect(found(search, 'индексы')).toEqual(['a: Теперь про [индексы]'])
    index.replaceNote('a', undefined)
    index.replaceNote('a', undefined)
    expect(found(search, 'индексы')).toEqual([])
  })
})

test('whatever is typed and whatever is written, search answers, and titles stay whole', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aaёЁ1_.@#+-= `*[]()\n') }),
    fc.constantFrom('__proto__', 'constructor', 'toString', '*', '\uD800'),
  )
  const { index, search } = searching([])
  fc.assert(
    fc.property(text, text, text, text, (title, answer, note, typed) => {
      const library = [
        question('a', { title, answer, keyPoints: [note] }),
        question('__proto__', { title, file: 'a.ru.md' }),
      ]
      index.replaceFile('a.ru.md', library)
      for (const { id } of library) index.replaceNote(id, { text: note, at: 0 })
      for (const query of [typed, title, `${answer} ${note}`]) {
        const found = search(query)
        expect(found.questions).toHaveLength(found.questionCount)
        for (const hit of found.questions) expect(hit.title.map(({ text }) => text).join('')).toBe(title)
      }
    }),
  )
}, 30_000)
