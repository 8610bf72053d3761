import { describe, expect, test } from 'vitest'
import type { Question } from '../question/Question.ts'
import { createQuestionIndex, questionFields } from './questionIndex.ts'
import { rankMatches } from './rankMatches.ts'
import { readQuery } from './readQuery.ts'

type Texts = Partial<Pick<Question, 'title' | 'aliases' | 'tags' | 'keyPoints' | 'answer'>>

/** Searches documents by their names; a text alone is an answer. */
function ranking(documents: Record<string, string | Texts>) {
  const names = Object.keys(documents)
  const questions = Object.values(documents).map((texts, line): Question => ({
    id: String(line),
    lang: 'ru',
    title: '',
    topic: '',
    tags: [],
    aliases: [],
    keyPoints: [],
    followUps: [],
    mistakes: [],
    references: [],
    related: [],
    proved: [],
    answer: '',
    file: '',
    line,
    ...(typeof texts === 'string' ? { answer: texts } : texts),
  }))
  const index = createQuestionIndex(questions)
  return (text: string, passes: (name: string) => boolean = () => true) =>
    rankMatches<number>(index, questionFields, readQuery(text), (id) => passes(names[id] ?? '')).map(
      ({ id }) => names[id],
    )
}

test('a title stands above an alias, a tag, a key point and a body', () => {
  const search = ranking({
    body: 'Кэш, ещё кэш и снова кэш: кэша много, кэшу рады, кэшем довольны.',
    keyPoint: { keyPoints: ['Кэш живёт долго'] },
    tag: { tags: ['кэш'] },
    alias: { aliases: ['Что такое кэш?'] },
    title: { title: 'Как в Django устроен и чем сбрасывается кэш страниц и шаблонов?' },
    none: 'Сигналы',
  })
  expect(search('кэш')).toEqual(['title', 'alias', 'tag', 'keyPoint', 'body'])
  expect(search('кэ')).toEqual(['title', 'alias', 'tag', 'keyPoint', 'body'])
})

describe('all words of a query matter', () => {
  const search = ranking({
    title: { title: 'Кэш' },
    both: 'Сигналы сбрасывают кэш',
    other: 'Сигналы',
    language: 'Что такое и как',
  })
  test('documents with some of them are left out where one has all', () =>
    expect(search('кэш сигналы')).toEqual(['both']))
  test('and are found where none has all, those with more of them first', () =>
    expect(search('кэш сигналы миграция')).toEqual(['both', 'title', 'other']))
  test('only documents that pass are looked at', () => {
    expect(search('кэш сигналы', (name) => name !== 'both')).toEqual(['title', 'other'])
  })
  test('even where it holds them in their parts', () => {
    const search = ranking({ whole: { title: 'select_related' }, parts: 'select, prefetch, related' })
    expect(search('select_related prefetch_related')).toEqual(['parts'])
  })
  test('even where one was typed wrong', () => {
    const search = ranking({ title: { title: 'Форма' }, both: 'Форма и queryset' })
    expect(search('форма qeryset')).toEqual(['both', 'title'])
  })
  test('nothing is found for the sake of a function word', () =>
    expect(search('что такое миграция')).toEqual([]))
  test('function words alone are searched', () => expect(search('что такое')).toEqual(['language']))
})

describe('identifiers as typed stand first', () => {
  const search = ranking({
    letters: { title: 'Язык C и c' },
    sharp: 'Пишут на C#.',
    environment: { title: 'Env и init', keyPoints: ['env и net'] },
    dotenv: 'Секреты лежат в файле .env, а не в коде',
    dotnet: 'Платформа .NET.',
    package: 'Файл __init__.py делает папку пакетом',
    python: { title: 'Что делает __init__ и что такое py?' },
    related: 'Book.objects.select_related("author")',
    apart: { title: 'select и related' },
    login: '@login_required\ndef view(request): ...',
    cascade: 'ForeignKey(Author, on_delete=CASCADE)',
    models: 'ForeignKey(Author, on_delete=models.CASCADE)',
    setting: 'CSRF_COOKIE_HTTPONLY = True',
    camel: 'QuerySet ленив',
    plus: { title: 'Проблема n + 1' },
    node: 'Сервер на node.js',
  })
  test.each([
    ['C#', ['sharp']],
    ['.env', ['dotenv', 'environment']],
    ['.NET', ['dotnet', 'environment']],
    ['__init__.py', ['package', 'python']],
    ['select_related', ['related', 'apart']],
    ['related', ['apart', 'related']],
    ['@login_required', ['login']],
    ['login_required', ['login']],
    ['on_delete=CASCADE', ['cascade', 'models']],
    ['CSRF_COOKIE_HTTPONLY', ['setting']],
    ['csrf', ['setting']],
    ['queryset', ['camel']],
    ['query set', ['camel']],
    ['set', ['camel']],
    ['N+1', ['plus']],
    ['n + 1', ['plus']],
    ['node.js', ['node']],
    ['Что такое node.js?', ['node']],
  ])('%s', (text, names) => expect(search(text).slice(0, names.length)).toEqual(names))

  test('C# finds none but its own', () => expect(search('C#')).toEqual(['sharp']))
  test('ё is е', () => expect(ranking({ one: 'Счётчик' })('счетчик')).toEqual(['one']))
})

describe('a word in the typing', () => {
  const search = ranking({ whole: 'select', longer: 'selection', key: { title: 'middleware' } })
  test('is found by its beginning, the word itself first', () =>
    expect(search('select')).toEqual(['whole', 'longer']))
  test('is found wherever it stands in the query', () =>
    expect(search('middl selec')).toEqual(['key', 'whole', 'longer']))
})

describe('a word typed wrong', () => {
  const search = ranking({
    near: { title: 'Форма и queryset' },
    exact: 'Ферма',
    short: { title: 'кот' },
    migration: 'migrations',
  })
  test('finds what is meant', () => expect(search('qeryset')).toEqual(['near']))
  test('may be two edits away where it is long', () => expect(search('migartions')).toEqual(['migration']))
  test('is none where it is a word of its own', () => expect(search('ферма')).toEqual(['exact']))
  test('is none either where only another document has it', () =>
    expect(search('ферма', (name) => name !== 'exact')).toEqual([]))
  test('never stands above a true match', () =>
    expect(ranking({ near: { title: 'Форма и ферзь' }, exact: 'Queryset' })('фарма queryset')).toEqual([
      'exact',
      'near',
    ]))
  test('is left out where another document has what was typed', () =>
    expect(ranking({ near: { title: 'query' }, exact: 'querying' })('queryi')).toEqual(['exact']))
  test('is not guessed at where it is short', () => expect(search('кит')).toEqual([]))
})
