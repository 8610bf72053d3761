import { sampleInterview, samplePlan } from '#domain/interview/sampleInterview.ts'
import { expect, test } from 'vitest'
import { anotherSeed, firstPlan, lastPlan } from './firstPlan.ts'

const asked = (plan: Parameters<typeof samplePlan>[0]) => sampleInterview({ plan: samplePlan(plan) })

test('a new seed is never that of an earlier interview', () => {
  const earlier = Array.from({ length: 9999 }, (_, place) => asked({ seed: place + 1 }))
  expect(anotherSeed(earlier)).toBeGreaterThan(9999)
})

test('the set-up starts from what was asked for last, with another seed', () => {
  const interviews = [asked({ ids: ['a'] }), asked({ minutes: 45 }), asked({ minutes: 10 })]
  expect(lastPlan(interviews, 'ru', 9)).toEqual(samplePlan({ minutes: 45, lang: 'ru', seed: 9 }))
  expect(lastPlan([], 'ru', 9)).toEqual(firstPlan('ru', 9))
})
