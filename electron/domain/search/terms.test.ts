import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWords, type Word } from './terms.ts'

const termsOf = ({ term, parts }: Word): string[] => [term, ...parts.flatMap(termsOf)]
const terms = (text: string) => [...new Set(readWords(text).flatMap(termsOf))]
const wholes = (text: string) => readWords(text).map((word) => word.term)

describe('an identifier is kept whole and in its parts', () => {
  test.each([
    ['select_related', ['select_related', 'select', 'related']],
    ['@login_required', ['@login_required', 'login_required', 'login', 'required']],
    ['__init__.py', ['__init__.py', '__init__', 'init', 'py']],
    ['.env', ['.env', 'env']],
    ['.NET', ['.net', 'net']],
    ['node.js', ['node.js', 'node', 'js']],
    ['CSRF_COOKIE_HTTPONLY', ['csrf_cookie_httponly', 'csrf', 'cookie', 'httponly']],
    ['QuerySet', ['queryset', 'query', 'set']],
    ['HTTPServer', ['httpserver', 'http', 'server']],
    ['PostgreSQL', ['postgresql', 'postgre', 'sql']],
    ['one-to-one', ['one-to-one', 'one', 'to']],
    ['on_delete=CASCADE', ['on_delete=cascade', 'on_delete', 'on', 'delete', 'cascade']],
  ])('%s', (text, expected) => expect(terms(text)).toEqual(expected))

  test.each(['C#', 'C++', 'N+1', '3.12', 'URLs', 'OAuth', 'M2M'])('%s has no parts', (text) =>
    expect(terms(text)).toEqual([text.toLowerCase()]),
  )
})

describe('what a reader would not tell apart is one term', () => {
  test('case, ё and е', () => expect(wholes('Счётчик СЧЕТЧИК счётчик')).toEqual(Array(3).fill('счетчик')))
  test('composed and decomposed letters', () => expect(wholes('и\u0306од')).toEqual(wholes('йод')))
  test('N+1 with and without spaces', () => expect(wholes('n + 1')).toEqual(['n+1']))
  test('hyphens of two kinds', () => expect(wholes('Q\u2011объект')).toEqual(['q-объект']))
})

describe('signs around words are dropped', () => {
  test.each([
    ['Зачем нужен C#?', ['зачем', 'нужен', 'c#']],
    ['C++, C# и .NET.', ['c++', 'c#', 'и', '.net']],
    ['Файл .env, а не __init__.py!', ['файл', '.env', 'а', 'не', '__init__.py']],
    ['(a), [b]; «да» _ "c" — d', ['a', 'b', 'да', 'c', 'd']],
    ['def f(*args, **kwargs):', ['def', 'f', 'args', 'kwargs']],
    ['Что?! Да... Нет!', ['что', 'да', 'нет']],
  ])('%s', (text, expected) => expect(wholes(text)).toEqual(expected))

  test('what markdown writes before an underscore is no word of its own', () =>
    expect(terms(String.raw`\_name \_\_init\_\_`)).toEqual(['_name', 'name', '__init__', 'init']))
  test('a chained call is found by its method', () => expect(terms('qs.filter().all()')).toContain('all'))
  test('C#12 is still C#', () => expect(wholes('C#12 C++20')).toEqual(['c#', '12', 'c++', '20']))
})

test('words have a term and stand where they say, one after another, with their parts within', () => {
  const stands = (word: Word, from: number, to: number): boolean =>
    word.term !== '' &&
    from <= word.start &&
    word.start < word.end &&
    word.end <= to &&
    word.parts.every((part, index) =>
      stands(part, Math.max(word.start, word.parts[index - 1]?.end ?? 0), word.end),
    )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aZёЁ1_.@#+-=*:\\ \u0306') }),
  )
  fc.assert(
    fc.property(text, (source) => {
      const words = readWords(source)
      return words.every((word, index) => stands(word, words[index - 1]?.end ?? 0, source.length))
    }),
  )
}, 30_000)
