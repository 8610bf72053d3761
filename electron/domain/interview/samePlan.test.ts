import { expect, test } from 'vitest'
import type { InterviewPlan } from './Interview.ts'
import { samePlan } from './samePlan.ts'
import { samplePlan } from './sampleInterview.ts'

test('plans that say the same in another order are the same', () => {
  const plan = samplePlan({ minutes: 30, mix: { due: 60, fresh: 25, strong: 15 } })
  const turned = Object.fromEntries(Object.entries(plan).reverse()) as InterviewPlan
  expect(samePlan(plan, { ...turned, mix: { strong: 15, fresh: 25, due: 60 } })).toBe(true)
})

test.each<[string, Partial<InterviewPlan>]>([
  ['seed', { seed: 2 }],
  ['limit where there was none', { hardSeconds: 180 }],
  ['topic', { scopes: [{ topic: 'http' }] }],
])('another %s makes another plan', (_, change) => {
  expect(samePlan(samplePlan(), samplePlan(change))).toBe(false)
})
