import { expect, test } from 'vitest'
import { isNegated } from './isNegated.ts'

test.each([
  "It doesn't block",
  'without a lock',
  'There is none',
  'Не блокирует',
  'так делать нельзя',
  'никто не ждёт',
])('"%s" denies something', (text) => {
  expect(isNegated(text)).toBe(true)
})

test.each(['A notable note', 'It blocks', 'небо и нитки', 'Сигналы безопасны'])(
  '"%s" denies nothing',
  (text) => {
    expect(isNegated(text)).toBe(false)
  },
)
