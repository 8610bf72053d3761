import { expect, test } from 'vitest'
import { keyPressed } from './keyPressed.ts'

const press = (key: string, code: string, shiftKey = false) => keyPressed({ key, code, shiftKey })

test('a letter is itself on a Latin keyboard', () => {
  expect(press('b', 'KeyB')).toBe('B')
})

test('the same keys work when the keyboard is Russian', () => {
  expect([
    press('и', 'KeyB'),
    press('о', 'KeyJ'),
    press('л', 'KeyK'),
    press('т', 'KeyN'),
    press('р', 'KeyH'),
  ]).toEqual(['B', 'J', 'K', 'N', 'H'])
})

test('a Latin keyboard with its letters elsewhere is taken at its word', () => {
  expect(press('b', 'KeyN')).toBe('B')
})

test('the question mark is found on both keyboards', () => {
  expect([press('?', 'Slash', true), press(',', 'Slash', true), press('?', 'Digit7', true)]).toEqual([
    '?',
    '?',
    '?',
  ])
})

test('digits, Space and F6 stay what they are', () => {
  expect([press('1', 'Digit1'), press(' ', 'Space'), press('F6', 'F6')]).toEqual(['1', ' ', 'F6'])
})
