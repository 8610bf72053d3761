import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'

vi.stubGlobal('window', { study: {} })
const { useDraft } = await import('./useDraft.ts')

const long = 1000
let written: string[]
let refuses: boolean
let scope: EffectScope
let draft: ReturnType<typeof useDraft>

beforeEach(() => {
  vi.useFakeTimers()
  written = []
  refuses = false
  scope = effectScope()
  draft = scope.run(() =>
    useDraft(async (text) => {
      if (refuses) throw new Error('disk full')
      written.push(text)
    }),
  )!
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

test('what is typed is handed over soon after the first key, with what followed it', () => {
  draft.type('a')
  draft.type('ab')
  expect(written).toEqual([])
  vi.advanceTimersByTime(long)
  expect(written).toEqual(['ab'])
})

test('what is waiting can be handed over at once, and only once', async () => {
  draft.type('a')
  await draft.flush()
  vi.advanceTimersByTime(long)
  expect(written).toEqual(['a'])
})

test('the end of an answer that was left is never written into the next one', () => {
  draft.type('the first answer, still typed')
  draft.begin('the second answer')
  vi.advanceTimersByTime(long)
  expect(written).toEqual([])
  expect(draft.text.value).toBe('the second answer')
})

test('what could not be written is handed over with the next occasion, but not into another answer', async () => {
  refuses = true
  draft.type('a')
  await expect(draft.flush()).rejects.toThrow('disk full')
  refuses = false
  await draft.flush()
  expect(written).toEqual(['a'])

  refuses = true
  draft.type('ab')
  const failing = draft.flush()
  draft.begin('')
  await expect(failing).rejects.toThrow('disk full')
  refuses = false
  await draft.flush()
  expect(written).toEqual(['a'])
})

test('what is typed is handed over when its page is left', () => {
  draft.type('a')
  scope.stop()
  expect(written).toEqual(['a'])
})
