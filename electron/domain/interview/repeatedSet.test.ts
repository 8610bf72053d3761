import { expect, test } from 'vitest'
import { repeatedSet } from './repeatedSet.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'

const plan = samplePlan({ scopes: [{ topic: 'SQL' }, { topic: 'Python', section: 'Types' }], seed: 7 })
const earlier = (ids: string[], of = plan) =>
  sampleInterview({ plan: of, questions: ids.map((id) => sampleQuestion(id)) })

test('the same plan asks what it asked before, in the same order', () => {
  expect(repeatedSet(plan, [earlier(['c', 'a', 'b'])])).toEqual(['c', 'a', 'b'])
})

test('a plan that differs in anything, the seed above all, asks nothing over', () => {
  const others = [
    { seed: 8 },
    { questions: 3 },
    { mode: 'exam' },
    { mix: { due: 60, fresh: 25, strong: 15 } },
  ]
  for (const change of others as Partial<typeof plan>[])
    expect(repeatedSet({ ...plan, ...change }, [earlier(['a'])])).toBeUndefined()
  expect(repeatedSet(plan, [])).toBeUndefined()
})

test('of several the newest counts', () => {
  const other = earlier(['x'], samplePlan({ seed: 8 }))
  expect(repeatedSet(plan, [other, earlier(['b']), earlier(['a'])])).toEqual(['b'])
})

test('the order in which a plan names its parts makes no difference', () => {
  const levels = ['junior', 'senior'] as const
  const one = { ...plan, levels: [...levels] }
  const turned = Object.entries({ ...plan, scopes: plan.scopes.toReversed(), levels: levels.toReversed() })
  const other = Object.fromEntries(turned.toReversed()) as typeof plan
  expect(repeatedSet(other, [earlier(['a'], one)])).toEqual(['a'])
})

test('a second round of certain questions is not taken for the interview they come from', () => {
  expect(repeatedSet(plan, [earlier(['a'], { ...plan, ids: ['a'] })])).toBeUndefined()
})
