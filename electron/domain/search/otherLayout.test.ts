import { expect, test } from 'vitest'
import { otherLayout } from './otherLayout.ts'

test('the same keys give Latin letters for Russian ones, and the other way round', () => {
  expect(otherLayout('вофтпщ')).toBe('django')
  expect(otherLayout('vbuhfwbb')).toBe('миграции')
  expect(otherLayout('ЕщзшсЖ')).toBe('Topic:')
  expect(otherLayout("'nj^")).toBe('это:')
})
