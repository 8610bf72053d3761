import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanWords } from './scanWords.ts'

function scan(text: string): string[] {
  const words: string[] = []
  scanWords(text, (start, end) => words.push(text.slice(start, end)))
  return words
}

describe('a word keeps the signs that belong to it', () => {
  test.each([
    [
      'before it',
      'Файл .env, @login_required, $scope, #main и --fake',
      '.env @login_required $scope #main --fake',
    ],
    ['within it', 'node.js one-to-one on_delete=CASCADE 3.12', 'node.js one-to-one on_delete=CASCADE 3.12'],
    ['of a hyphen that does not break', 'Q\u2011объект a\u2010b', 'Q\u2011объект a\u2010b'],
    ['of a language', '«C#», C++; F# i++', 'C# C++ F# i++'],
    ['of an identifier', '__slots__ _private CSRF_COOKIE', '__slots__ _private CSRF_COOKIE'],
  ])('%s', (_, text, words) => expect(scan(text)).toEqual(expect.arrayContaining(words.split(' '))))

  test('but not the signs that are around it', () =>
    expect(scan('Node.js. user@mail.com, (C#)? -m *args e.g. a_.')).toEqual([
      'Node.js',
      'user',
      '@',
      'mail.com',
      'C#',
      'm',
      'args',
      'e.g',
      'a_',
    ]))

  test('nor a sign that another sign stands before', () =>
    expect(scan('x->$y a---b')).toEqual(['x', '->$', 'y', 'a', 'b']))

  test('a lone letter takes its sign only where nothing goes on', () =>
    expect(scan('C#x C++x CC++ A+')).toEqual(['C', '#', 'x', 'C', '++', 'x', 'CC', '++', 'A+']))
})

describe('N + 1', () => {
  test.each(['N+1', 'N + 1', 'N +1', 'n+ 10'])('%s is one word', (text) =>
    expect(scan(`${text}?`)).toEqual([text]),
  )
  test.each([
    ['a word before', 'in + 1', ['in', '+', '1']],
    ['a number before', '5 + 3', ['5', '+', '3']],
    ['a letter behind', 'A + B', ['A', '+', 'B']],
    ['a number that goes on as a word', 'N + 1a', ['N', '+', '1a']],
  ])('is not %s', (_, text, words) => expect(scan(text)).toEqual(words))
})

describe('operators', () => {
  test.each([':=', '=>', '->', '...', '**', '==', '!=', '??', '::', '<=>', '&&', '||', '|>'])(
    '%s alone is a word',
    (sign) => expect(scan(sign)).toEqual([sign]),
  )
  test.each([
    ['x := 1', ['x', ':=', '1']],
    ['`=>`', ['=>']],
    ['(?<=)', ['?<=']],
    ['...args', ['...', 'args']],
    ['a ** b и x**2', ['a', '**', 'b', 'и', 'x', '**', '2']],
    ['a * b', ['a', '*', 'b']],
    ['std::vector', ['std', '::', 'vector']],
    ['x?.y ?? z', ['x', '?.', 'y', '??', 'z']],
    ['50 % 3', ['50', '%', '3']],
  ])('%s', (text, words) => expect(scan(text)).toEqual(words))
  test.each([
    ['emphasis', '**жирный** *курсив* ***оба*** ~~нет~~', ['жирный', 'курсив', 'оба', 'нет']],
    ['the end of a phrase', 'Что?! Правда... Да. Нет! Так:', ['Что', 'Правда', 'Да', 'Нет', 'Так']],
    ['rules and underlines', '---\n===='.concat('\n***\n----'), []],
    ['hyphens and slashes', 'да - нет и/или', ['да', 'нет', 'и', 'или']],
    ['lone underscores and backslashes', '_ __ \\ \\\\ \\_', []],
  ])('are not %s', (_, text, words) => expect(scan(text)).toEqual(words))
})

describe('underscores that markdown escapes', () => {
  test.each([
    ['snake\\_case', ['snake\\_case']],
    ['\\_\\_init\\_\\_.py', ['\\_\\_init\\_\\_.py']],
    ['\\_x', ['\\_x']],
  ])('%s are within their word', (text, words) => expect(scan(text)).toEqual(words))
})

describe('addresses are passed over', () => {
  test.each([
    ['of a link', '[текст](https://a.b/c?d=e) дальше', ['текст', 'дальше']],
    ['of a file', '[текст](./other.ru.md#часть) дальше', ['текст', 'дальше']],
    ['of the web', 'см. https://docs.python.org/3/x.html#y, затем', ['см', 'затем']],
    ['in brackets', '(ftp://d.e) `HTTPS://f.g` "http://a.b"', []],
  ])('%s', (_, text, words) => expect(scan(text)).toEqual(words))
  test.each([
    ['a call behind an index', 'rows[0](x)', ['rows', '0', 'x']],
    ['a phrase in brackets', '[Да](или нет) так', ['Да', 'или', 'нет', 'так']],
    ['an address that has no end', '[Да](https', ['Да', 'https']],
    ['another scheme', 'file://x', ['file', '://', 'x']],
  ])('but not %s', (_, text, words) => expect(scan(text)).toEqual(words))
})

test.each([
  ["component's", ['component']],
  ['don’t', ['don']],
  ["we'll go", ['we', 'go']],
  ["d'Artagnan", ['d', 'Artagnan']],
  ["'quoted' text", ['quoted', 'text']],
])('what an apostrophe leaves of %s says nothing', (text, words) => expect(scan(text)).toEqual(words))

test('letters of every alphabet and their marks make words', () =>
  expect(scan('naïve и\u0306од λ 日本語 ①')).toEqual(['naïve', 'и\u0306од', 'λ', '日本語', '①']))

test('words stand one after another within the text, whatever it is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."aЯ1_.@#+-=*\\/:()[]'?! \u0306") }),
  )
  fc.assert(
    fc.property(text, (source) => {
      let at = 0
      scanWords(source, (start, end) => {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      })
      expect(at).toBeLessThanOrEqual(source.length)
    }),
  )
}, 30_000)

test.each(['](', '[x](', '\\_', '+', "a'", 'a.', '://', 'https://', '-'])(
  'a long text of nothing but %s is read in no time',
  (unit) => {
    const began = performance.now()
    scan(unit.repeat(250_000))
    expect(performance.now() - began).toBeLessThan(3000)
  },
  60_000,
)
