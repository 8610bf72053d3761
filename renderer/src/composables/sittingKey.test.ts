import type { Interview } from '#domain/interview/Interview.ts'
import { expect, test } from 'vitest'
import { sittingKey } from './sittingKey.ts'

const calm = { paused: false, singleKeys: true, typing: false, pressing: false }
const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

/** Presses a chord such as "Alt+1" or "Ctrl+Enter"; letters and digits are named by their place on the keyboard. */
function press(chord: string, phase: Interview['phase'], place: Partial<typeof calm> = {}) {
  const name = chord.split('+').at(-1) ?? ''
  const code = /^\d$/.test(name) ? `Digit${name}` : /^[A-Z]$/.test(name) ? `Key${name}` : name
  const key = {
    ...none,
    key: name,
    code,
    altKey: chord.includes('Alt'),
    ctrlKey: chord.includes('Ctrl'),
    shiftKey: chord.includes('Shift'),
  }
  return sittingKey(key, { ...calm, ...place, phase })
}

test('an answer is rated, shown and paused with chords, so that typing goes on', () => {
  const typing = { typing: true }
  expect(press('Alt+2', 'answering', typing)).toEqual({ type: 'rate', confidence: 2 })
  expect(press('Ctrl+Enter', 'answering', typing)).toEqual({ type: 'reveal' })
  expect(press('Ctrl+P', 'answering', typing)).toEqual({ type: 'pause' })
  for (const key of ['1', 'Enter', 'N', 'Alt+4']) expect(press(key, 'answering', typing)).toBeUndefined()
})

test('a follow-up has no confidence', () => {
  expect(press('Alt+2', 'followUp')).toBeUndefined()
  expect(press('Ctrl+Enter', 'followUp')).toEqual({ type: 'reveal' })
})

test('digits grade an answer, with Shift its clarity', () => {
  expect(press('4', 'revealed')).toEqual({ type: 'grade', grade: 4 })
  expect(press('Shift+4', 'revealed')).toEqual({ type: 'clarity', clarity: 4 })
  expect(press('5', 'revealed')).toBeUndefined()
})

test('digits judge a follow-up', () => {
  expect([1, 2, 3].map((digit) => press(String(digit), 'followUpRevealed'))).toEqual([
    { type: 'judge', state: 'missed' },
    { type: 'judge', state: 'partly' },
    { type: 'judge', state: 'hit' },
  ])
  for (const key of ['4', 'Shift+1', 'N']) expect(press(key, 'followUpRevealed')).toBeUndefined()
})

test('single keys are left alone in a field, and where they are turned off', () => {
  for (const key of ['2', 'Shift+2', 'N']) {
    expect(press(key, 'revealed', { typing: true })).toBeUndefined()
    expect(press(key, 'revealed', { singleKeys: false })).toBeUndefined()
  }
  expect(press('Enter', 'revealed', { singleKeys: false })).toEqual({ type: 'next' })
})

test('Enter goes on, except where it presses something', () => {
  expect(press('Enter', 'revealed')).toEqual({ type: 'next' })
  expect(press('Enter', 'revealed', { pressing: true })).toBeUndefined()
})

test('in a pause nothing but going on is possible', () => {
  for (const key of ['Enter', ' ', 'Ctrl+P'])
    expect(press(key, 'answering', { paused: true })).toEqual({ type: 'resume' })
  for (const key of ['Alt+F', 'Alt+Q', 'Alt+1', 'Ctrl+Enter'])
    expect(press(key, 'answering', { paused: true, pressing: true })).toBeUndefined()
})

test('the flag and the list of questions are at hand in every phase', () => {
  for (const phase of ['answering', 'revealed', 'followUp', 'followUpRevealed'] as const) {
    expect(press('Alt+F', phase, { typing: true })).toEqual({ type: 'toggle-flag' })
    expect(press('Alt+Q', phase, { typing: true })).toEqual({ type: 'navigate' })
  }
})
