import { expect, it } from 'vitest'
import { megabytes } from './megabytes.ts'

it.each([
  [0, '0 МБ', '0 MB'],
  [1, '0,1 МБ', '0.1 MB'],
  [1_240_000, '1,2 МБ', '1.2 MB'],
  [23_400_000, '23 МБ', '23 MB'],
])('%i bytes', (bytes, russian, english) => {
  expect(megabytes(bytes, 'ru').replace('\u00a0', ' ')).toBe(russian)
  expect(megabytes(bytes, 'en').replace('\u00a0', ' ')).toBe(english)
})
