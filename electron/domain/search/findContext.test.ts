import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMarker } from './createMarker.ts'
import { findContext } from './findContext.ts'
import { stemOf } from './stemOf.ts'
import { readWords } from './terms.ts'

const filler = 'слово '.repeat(60)
const context = (texts: string[], ...words: string[]) => {
  const wished = words.map((word) => stemOf(readWords(word)[0]?.term ?? ''))
  const wishedWord = (term: string) => {
    const word = wished.indexOf(stemOf(term))
    return word < 0 ? undefined : word
  }
  return findContext(texts, createMarker(wishedWord), words.length)
    .map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
    .join('')
}

test('a short line is shown whole', () =>
  expect(context(['Первая\nКэш живёт в памяти\nЕщё кэш'], 'кэш')).toBe('[Кэш] живёт в памяти'))

test('the line with more of the words goes first', () =>
  expect(context(['Кэш\nСброс кэша'], 'кэша', 'сброс')).toBe('[Сброс] [кэша]'))

test('of equal lines the first text gives the context', () =>
  expect(context(['Кэш раз', 'Кэш два'], 'кэш')).toBe('[Кэш] раз'))

test('a long line is cut between words, with an ellipsis at each cut', () => {
  const shown = context([`${filler}иголка, ${filler}`], 'иголка')
  expect(shown).toMatch(/^…(слово )+\[иголка\],( слово)+…$/)
  expect(shown.length).toBeLessThanOrEqual(142)
  expect(shown.length).toBeGreaterThan(120)
})

test('the stretch of a long line that holds more of the words is shown', () =>
  expect(context([`раз ${filler} раз и два ${filler}`], 'раз', 'два')).toMatch(/\[раз\] и \[два\]/))

test('a line without spaces is cut all the same', () =>
  expect(context([`${'='.repeat(300)}a${'='.repeat(300)}`], 'a')).toMatch(/^…=+\[a\]=+…$/))

test('of equal stretches of a long line the first is shown', () =>
  expect(context([`кэш ${filler} кэш и конец`], 'кэш')).toMatch(/^\[кэш\] слово .*…$/))

test('a cut does not go through a character', () => {
  const faces = '😀'.repeat(100)
  expect(context([`${faces}=a=${faces}`, ''], 'a').isWellFormed()).toBe(true)
  expect(context([`${faces}a${faces}`, ''], 'a').isWellFormed()).toBe(true)
})

test('no match gives no context', () => expect(context(['Кэш'], 'сигнал')).toBe(''))

test('whatever the text, a context is short, well formed and holds a match', () => {
  const unit = fc.oneof(fc.constantFrom('a', ' ', 'b', '.', '_', '\n'), fc.constant('😀'))
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 800, size: 'max' }), (text) => {
      const segments = findContext(
        [text],
        createMarker((term) => (term === 'a' ? 0 : undefined)),
        1,
      )
      const line = segments.map((segment) => segment.text).join('')
      expect(line.length).toBeLessThanOrEqual(140)
      expect(line.isWellFormed()).toBe(true)
      if (segments.length > 0) expect(segments.some((segment) => segment.match)).toBe(true)
    }),
  )
})
