import { describe, expect, test } from 'vitest'
import { atOnce } from '../steps/atOnce.ts'
import { createDescriptions } from './createDescriptions.ts'
import { createGlossary } from './createGlossary.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createTextIndex } from './createTextIndex.ts'
import { joinSynonyms } from './synonyms.ts'

const titles = [
  'Миграции Django',
  'Middleware во Flask',
  'Сериализатор DRF',
  'Отличие select_related и prefetch_related',
  'Счётчик ссылок',
  'Замыкание',
  'Оператор := в C# и C++',
  'Файл .env и __init__.py',
  'Проблема N+1',
  'IsAuthenticated и @login_required',
  'Обработка ошибок',
  'Isolation of transactions',
  'Promise и Kubernetes',
  'Deadlock',
  'CSRF_COOKIE_HTTPONLY',
]
const synonyms = joinSynonyms([
  ['flask', 'бутылка'],
  ['drf', 'дрф', 'сериалка'],
])
const index = createTextIndex(
  {
    glossary: createGlossary(`
closure = замыкание
error handling, handle errors = обработка ошибок
transaction = транзакция
isolation = изоляция
`),
    descriptions: createDescriptions(
      'deadlock = two threads wait for each other; два потока ждут друг друга',
    ),
  },
  () => synonyms,
)
const builder = createPartBuilder()
for (const title of titles) builder.add({ title, names: '', summary: '', body: '' })
index.add(builder.whole())

const found = (text: string) =>
  atOnce(index.search(text, { limit: 50 })).documents.map((document) => titles[document])
/** What was looked for in place of what was typed. */
const searched = (text: string) =>
  atOnce(index.search(text, { limit: 50 })).searched.map(({ typed, as, how }) => `${how}: ${typed} → ${as}`)

function finds(cases: [typed: string, title: string, ...said: string[]][]) {
  test.each(cases)('%s → %s', (typed, title, ...said) => {
    expect(found(typed)[0]).toBe(title)
    expect(searched(typed)).toEqual(said)
  })
}

describe('words and identifiers as they are', () =>
  finds([
    ['select_related', 'Отличие select_related и prefetch_related'],
    ['CSRF_COOKIE_HTTPONLY', 'CSRF_COOKIE_HTTPONLY'],
    ['@login_required', 'IsAuthenticated и @login_required'],
    ['__init__.py', 'Файл .env и __init__.py'],
    ['.env', 'Файл .env и __init__.py'],
    ['C#', 'Оператор := в C# и C++'],
    ['c++', 'Оператор := в C# и C++'],
    [':=', 'Оператор := в C# и C++'],
    ['n + 1', 'Проблема N+1'],
  ]))

describe('parts of identifiers', () =>
  finds([
    ['related', 'Отличие select_related и prefetch_related'],
    ['authenticated', 'IsAuthenticated и @login_required'],
    ['init', 'Файл .env и __init__.py'],
    ['httponly', 'CSRF_COOKIE_HTTPONLY'],
    ['select related', 'Отличие select_related и prefetch_related'],
    ['login-required', 'IsAuthenticated и @login_required'],
  ]))

describe('every inflection, and ё as е', () =>
  finds([
    ['миграция', 'Миграции Django'],
    ['миграций', 'Миграции Django'],
    ['миграциями', 'Миграции Django'],
    ['счетчика', 'Счётчик ссылок'],
    ['СЧЁТЧИКОВ', 'Счётчик ссылок'],
    ['transaction', 'Isolation of transactions'],
    ['promises', 'Promise и Kubernetes'],
  ]))

test('an inflection of a long word is found, though its stem is much shorter', () => {
  const found = (written: string, typed: string) => {
    const index = createTextIndex({ glossary: createGlossary(''), descriptions: createDescriptions('') })
    const builder = createPartBuilder()
    builder.add({ title: written, names: '', summary: '', body: '' })
    index.add(builder.whole())
    return atOnce(index.search(`${typed} zzz`, { limit: 9 }))
  }
  for (const [written, typed] of [
    ['initialize', 'initializing'],
    ['initialization', 'initialize'],
    ['authentication', 'authenticated'],
    ['optimization', 'optimizers'],
  ] as const) {
    expect([typed, found(written, typed).documents, found(written, typed).searched]).toEqual([typed, [0], []])
  }
  expect(found('serial', 'serialization').documents).toEqual([])
})

describe('the last word may be in the typing', () => {
  finds([
    ['sele', 'Отличие select_related и prefetch_related'],
    ['auth', 'IsAuthenticated и @login_required'],
    ['миграции djang', 'Миграции Django'],
    ['обраб', 'Обработка ошибок'],
  ])
  test('the others may not', () => {
    expect(found('обр deadlock')).toEqual(['Deadlock'])
    expect(found('deadlock обр')).toEqual(expect.arrayContaining(['Обработка ошибок']))
  })
})

describe('typos', () => {
  finds([
    ['мигарции', 'Миграции Django', 'typo: мигарции → миграции'],
    ['middelware', 'Middleware во Flask', 'typo: middelware → middleware'],
    ['сериализтр', 'Сериализатор DRF', 'typo: сериализтр → сериализатор'],
    ['flsak', 'Middleware во Flask', 'typo: flsak → flask'],
    ['сераилиз', 'Сериализатор DRF', 'typo: сераилиз → сериализатор'],
    ['kubrnetes прочее', 'Promise и Kubernetes', 'typo: kubrnetes → kubernetes'],
  ])
  test('in words of three letters, or of more edits, find nothing', () => {
    expect(found('drt')).toEqual([])
    expect(found('flyyk')).toEqual([])
    expect(searched('flyyk')).toEqual([])
  })
})

describe('the wrong layout', () =>
  finds([
    ['вофтпщ', 'Миграции Django', 'layout: вофтпщ → django'],
    ['ьшввдуцфку', 'Middleware во Flask', 'layout: ьшввдуцфку → middleware'],
    ['cthbfkbpfnjh', 'Сериализатор DRF', 'layout: cthbfkbpfnjh → сериализатор'],
    ['vbuhfwbb', 'Миграции Django', 'layout: vbuhfwbb → миграции'],
    [
      'ыудусе_кудфеув',
      'Отличие select_related и prefetch_related',
      'layout: ыудусе_кудфеув → select_related',
    ],
    ['Vbuhfwbb Вофтпщ', 'Миграции Django', 'layout: Vbuhfwbb → миграции', 'layout: Вофтпщ → django'],
    ['миграции вофтпщ', 'Миграции Django', 'layout: вофтпщ → django'],
    ['cthbfkbpfn', 'Сериализатор DRF', 'layout: cthbfkbpfn → сериализат'],
  ]))

describe('the wrong layout and a typo in it, of which the end is told', () =>
  finds([
    ['cthbfkpfnjh', 'Сериализатор DRF', 'layout: cthbfkpfnjh → сериализатор'],
    ['ьшвдуцфку', 'Middleware во Flask', 'layout: ьшвдуцфку → middleware'],
  ]))

describe('words that were written as one, or apart', () => {
  const index = createTextIndex({ glossary: createGlossary(''), descriptions: createDescriptions('') })
  const builder = createPartBuilder()
  const titles = ['Кэш запросов', 'Запрос', 'Запросы', 'Кэш', 'Кэширование', 'Кэши', 'django-redis']
  for (const title of titles) builder.add({ title, names: '', summary: '', body: '' })
  index.add(builder.whole())
  const first = (text: string) => titles[atOnce(index.search(text, { limit: 9 })).documents[0] ?? -1]

  test('are found as two', () => expect(first('кэшзапросов')).toBe('Кэш запросов'))
  test('are found as one', () => {
    expect(first('django redis')).toBe('django-redis')
    expect(first('redis_django')).toBe('django-redis')
  })
  test('are found by those parts that there are', () => expect(first('кэш_неведомый')).toMatch(/^Кэш/))
})

describe('transliteration both ways', () =>
  finds([
    ['джанго', 'Миграции Django', 'transliteration: джанго → django'],
    ['фласк', 'Middleware во Flask', 'transliteration: фласк → flask'],
    ['мидлварь', 'Middleware во Flask', 'transliteration: мидлварь → middleware'],
    ['кубернетес', 'Promise и Kubernetes', 'transliteration: кубернетес → kubernetes'],
    ['фласком', 'Middleware во Flask', 'transliteration: фласком → flask'],
    ['serializator', 'Сериализатор DRF', 'transliteration: serializator → сериализатор'],
    ['migracii', 'Миграции Django', 'transliteration: migracii → миграции'],
    ['zamykanie', 'Замыкание', 'transliteration: zamykanie → замыкание'],
    ['fkfcr ьшввдуцфку', 'Middleware во Flask', 'layout: ьшввдуцфку → middleware'],
  ]))

describe('the synonyms of the library', () =>
  finds([
    ['бутылка', 'Middleware во Flask'],
    ['сериалка', 'Сериализатор DRF'],
    ['дрф', 'Сериализатор DRF'],
  ]))

describe('the other language', () =>
  finds([
    ['closure', 'Замыкание'],
    ['closures', 'Замыкание'],
    ['транзакциями', 'Isolation of transactions'],
    ['изоляция транзакций', 'Isolation of transactions'],
    ['how to handle errors', 'Обработка ошибок'],
    ['транзакция: уровни изоляции', 'Isolation of transactions'],
  ]))

describe('a description without the name', () =>
  finds([
    ['two threads wait for each other', 'Deadlock'],
    ['потоки ждут друг друга', 'Deadlock'],
  ]))

describe('all of it in one query', () =>
  finds([
    ['vbuhfwbb джанго', 'Миграции Django', 'layout: vbuhfwbb → миграции', 'transliteration: джанго → django'],
    ['мигарция вофтпщ', 'Миграции Django', 'layout: вофтпщ → django', 'typo: мигарция → миграции'],
    ['сериалка cthbfkbpfnjh', 'Сериализатор DRF', 'layout: cthbfkbpfnjh → сериализатор'],
    ['izolyatsiya транзакций', 'Isolation of transactions'],
    [
      'мидлварь flsak бутыл',
      'Middleware во Flask',
      'transliteration: мидлварь → middleware',
      'typo: flsak → flask',
    ],
  ]))

describe('function words', () => {
  test('find nothing beside a word that tells', () => expect(found('и во deadlock')).toEqual(['Deadlock']))
  test('tell apart what was found', () => {
    const index = createTextIndex({ glossary: createGlossary(''), descriptions: createDescriptions('') })
    const builder = createPartBuilder()
    for (const title of ['Кэш', 'Зачем кэш', 'Кэш'])
      builder.add({ title, names: '', summary: '', body: 'слово' })
    index.add(builder.whole())
    const first = (text: string) => atOnce(index.search(text, { limit: 9 })).documents
    expect(first('кэш')).toHaveLength(3)
    expect(first('зачем нужен кэш')[0]).toBe(1)
    expect(first('зачем нужен кэш')).toHaveLength(3)
  })
  test('alone are looked for as they are', () => expect(found('во')).toEqual(['Middleware во Flask']))
})

test('what is nowhere, however it may be meant, is not found', () => {
  for (const typed of ['', ' ', '()', 'qqqqqq', 'ъъъъъъ', 'абракадабра', '\\\\', '"'])
    expect([typed, found(typed), searched(typed)]).toEqual([typed, [], []])
})
