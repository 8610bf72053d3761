import { expect, it } from 'vitest'
import { chooseVoice } from './chooseVoice.ts'

const voice = (lang: string, facts: { localService?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: true,
  default: false,
  ...facts,
})

it('a voice speaks the language asked for', () => {
  const russian = voice('ru-RU')
  expect(chooseVoice([voice('en-US', { default: true }), russian], 'ru')).toBe(russian)
})

it('however the system writes the language', () => {
  for (const lang of ['ru', 'ru_RU', 'RU-ru']) expect(chooseVoice([voice(lang)], 'ru')).toBeDefined()
  expect(chooseVoice([voice('run')], 'ru')).toBeUndefined()
})

it('of several, the one that the system prefers, else the first', () => {
  const preferred = voice('en-GB', { default: true })
  const first = voice('en-US')
  expect(chooseVoice([first, preferred], 'en')).toBe(preferred)
  expect(chooseVoice([first, voice('en-GB')], 'en')).toBe(first)
})

it('a voice that speaks over the network is never chosen', () => {
  expect(chooseVoice([voice('en-US', { localService: false, default: true })], 'en')).toBeUndefined()
})
