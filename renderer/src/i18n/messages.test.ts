import { describe, expect, test } from 'vitest'
import { i18n } from './index.ts'

interface Messages {
  [key: string]: string | Messages
}

/** Every message by its whole key. */
const flat = (messages: Messages, before = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  )
const { ru, en } = i18n.global.messages.value as Record<'ru' | 'en', Messages>
const russian = flat(ru)

describe('the messages', () => {
  test('are the same ones in both languages', () => {
    const english = new Set(flat(en).map(([key]) => key))
    expect(russian.map(([key]) => key).filter((key) => !english.delete(key))).toEqual([])
    expect([...english]).toEqual([])
  })

  test('have the three forms of a Russian number, or four with one for none', () => {
    const counted = russian.filter(([, text]) => text.includes(' | '))
    expect(counted.filter(([, text]) => ![3, 4].includes(text.split(' | ').length))).toEqual([])
  })

  test('never break a Russian line between a number and what it counts, or before a percent sign', () => {
    const loose = russian.filter(
      ([, text]) => (text.includes(' | ') && /\{n\} [а-яё]/.test(text)) || /[\d}] %/.test(text),
    )
    expect(loose).toEqual([])
  })
})
