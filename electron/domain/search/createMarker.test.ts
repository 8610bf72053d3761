import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMarker } from './createMarker.ts'

const marked = (text: string, ...terms: string[]) =>
  createMarker((term) => (terms.includes(term) ? 0 : undefined))
    .split(text)
    .map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
    .join('')

test.each([
  ['a word, as it is written', 'Что такое Счётчик?', ['счетчик'], 'Что такое [Счётчик]?'],
  ['an identifier whole', 'Метод `select_related`', ['select_related'], 'Метод `[select_related]`'],
  ['the part of an identifier', 'Метод select_related', ['related'], 'Метод select_[related]'],
  ['a word whose parts all match', 'Класс QuerySet', ['query', 'set'], 'Класс [QuerySet]'],
  ['a file with its dot', 'Файл .env', ['env'], 'Файл [.env]'],
  ['the part alone of a call', 'QuerySet.update()', ['queryset', 'queryset.update'], '[QuerySet].update()'],
  ['a sign that is part of the word', 'C# и C', ['c#'], '[C#] и C'],
  ['nothing', 'Что такое Django?', [], 'Что такое Django?'],
])('marks %s', (_, text, terms, expected) => expect(marked(text, ...terms)).toBe(expected))

test('an empty text has no segments', () => expect(createMarker(() => 0).split('')).toEqual([]))

test('the segments joined are the text, in turn matched and unmatched', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'abAёЁ1_.@#+-= \u0306') }),
  )
  fc.assert(
    fc.property(text, fc.func(fc.boolean()), (source, matches) => {
      const segments = createMarker((term) => (matches(term) ? 0 : undefined)).split(source)
      expect(segments.map((segment) => segment.text).join('')).toBe(source)
      expect(segments.every((segment) => segment.text !== '')).toBe(true)
      expect(segments.every(({ match }, index) => match !== segments[index + 1]?.match)).toBe(true)
    }),
  )
}, 30_000)
