import { expect, test } from 'vitest'
import { soundOf } from './soundOf.ts'
import { stemOf } from '../search/stemOf.ts'

test.each([
  ['queryset', 'кверисет'],
  ['flush', 'флаша'],
  ['token', 'токенов'],
  ['access', 'аксес'],
  ['endpoint', 'эндпоинты'],
  ['backend', 'бэкенд'],
  ['parse', 'парсить'],
])('%s sounds like %s', (latin, cyrillic) => {
  const [one, other] = [soundOf(stemOf(latin)), soundOf(stemOf(cyrillic))]
  expect(one?.sound).toBe(other?.sound)
  expect([one?.script, other?.script]).toEqual(['latin', 'cyrillic'])
})

test('what is too short to tell apart, and code, have no sound', () => {
  expect(soundOf('key')).toBeUndefined()
  expect(soundOf('on_delete')).toBeUndefined()
})
