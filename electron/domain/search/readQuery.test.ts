import { expect, test } from 'vitest'
import { readQuery } from './readQuery.ts'

const required = (text: string) => readQuery(text).flatMap((word) => (word.required ? [word.term] : []))

test('function words are not required', () =>
  expect(required('Что такое QuerySet и как он ленится?')).toEqual(['queryset', 'ленится']))
test('function words alone are all required', () => expect(required('is in')).toEqual(['is', 'in']))
test('a word typed twice is one', () => expect(required('Кэш кэш')).toEqual(['кэш']))
test('the last word is known', () =>
  expect(readQuery('django orm').map((word) => word.last)).toEqual([false, true]))
test('operators are words, and the points of a phrase are none', () => {
  expect(required('-> в Python?')).toEqual(['->', 'python'])
  expect(readQuery('(…), «»; "')).toEqual([])
})
