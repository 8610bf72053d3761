import { expect, test } from 'vitest'
import { restoreInterview } from './restoreInterview.ts'
import { sampleInterview, sampleQuestion } from './sampleInterview.ts'

test('a clock that was running is paused, which counts, and nothing else changes', () => {
  const questions = [sampleQuestion('a', { answer: 'half a sent', spentMs: 7000 })]
  const stored = sampleInterview({ questions, pauses: 1, runningSince: 99_000 })
  const { runningSince: running, ...rest } = stored
  expect(running).toBe(99_000)
  expect(restoreInterview(stored)).toStrictEqual({ ...rest, pauses: 2 })
})

test('an interview whose clock stood is as it was', () => {
  const { runningSince: running, ...paused } = sampleInterview({ pauses: 1 })
  expect(running).toBe(0)
  expect(restoreInterview(paused)).toBe(paused)
})
