import { describe, expect, test } from 'vitest'
import { withHardLimit, withSoftLimit } from './answerLimits.ts'
import { firstPlan } from './firstPlan.ts'

const plan = firstPlan('ru', 1)
const unlimited = withHardLimit(plan, undefined)

describe('the limits of an answer', () => {
  test('leave the hard one alone as long as the soft one is not above it', () => {
    expect(withSoftLimit(plan, 60)).toMatchObject({ answerSeconds: 60, hardSeconds: 180 })
    expect(withSoftLimit(plan, 180)).toMatchObject({ answerSeconds: 180, hardSeconds: 180 })
  })

  test.each([
    [240, 360],
    [300, 480],
    [1800, 1800],
  ])('move the hard one on when the soft one becomes %i', (answerSeconds, hardSeconds) => {
    expect(withSoftLimit(plan, answerSeconds)).toMatchObject({ answerSeconds, hardSeconds })
  })

  test('keep the hard one from going below the soft one', () => {
    expect(withHardLimit(plan, 90)).toMatchObject({ answerSeconds: 120, hardSeconds: 120 })
  })

  test('do without a hard one', () => {
    expect(unlimited).not.toHaveProperty('hardSeconds')
    expect(withSoftLimit(unlimited, 600)).not.toHaveProperty('hardSeconds')
  })
})
