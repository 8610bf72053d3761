import { expect, test } from 'vitest'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'
import { stopClock } from './stopClock.ts'
import { timeAtHand } from './timeAtHand.ts'

const spent = sampleInterview({ questions: [sampleQuestion('a', { spentMs: 150_000 })] })

test('an answer takes time while it is given, and when its time is up', () => {
  expect(timeAtHand(spent)).toBe(150_000)
  const plan = samplePlan({ answerSeconds: 60, hardSeconds: 150 })
  expect(timeAtHand(stopClock({ ...spent, plan }))).toBe(150_000)
})

test('none is given while paused or looked over', () => {
  expect(timeAtHand(stopClock({ ...spent, plan: samplePlan({ answerSeconds: 600 }) }))).toBe(0)
  expect(timeAtHand(stopClock({ ...spent, phase: 'revealed' }))).toBe(0)
})
