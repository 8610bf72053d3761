import { describe, expect, test } from 'vitest'
import { samplePlan } from '../interview/sampleInterview.ts'
import { savePreset, type Presets } from './presets.ts'

const names = (presets: Presets) => presets.map(({ name }) => name)
const two = savePreset(savePreset([], 'Django', samplePlan()), 'Morning', samplePlan({ minutes: 10 }))

describe('a preset', () => {
  test('keeps the plan without its seed and its questions', () => {
    const [saved] = savePreset([], ' Django ', samplePlan({ seed: 7, ids: ['a'], minutes: 30 }))
    const { seed: _, ...plan } = samplePlan({ minutes: 30 })
    expect(saved).toEqual({ name: 'Django', plan })
  })

  test('comes after those that were saved before', () => {
    expect(names(two)).toEqual(['Django', 'Morning'])
  })

  test('takes the place of one of the same name', () => {
    const replaced = savePreset(two, 'Django', samplePlan({ minutes: 60 }))
    expect(names(replaced)).toEqual(['Django', 'Morning'])
    expect(replaced[0]?.plan.minutes).toBe(60)
  })
})
