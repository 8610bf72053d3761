import * as v from 'valibot'
import { expect, test } from 'vitest'
import { interviewPlan } from './Interview.ts'
import { repeatPoor } from './repeatPoor.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'

const good = sampleQuestion('good', { outcome: 'answered', grade: 4, keyPoints: [] })
const skipped = (id: string) => sampleQuestion(id, { outcome: 'skipped' })
const plan = samplePlan({ questions: 3, minutes: 10, levels: ['junior'] })

test('asks only what went badly, with a new seed, without the old limit of the whole and otherwise as before', () => {
  const { minutes: _, ...answersOnly } = plan
  const interview = sampleInterview({ plan, questions: [skipped('a'), good, skipped('b')] })
  expect(repeatPoor(interview, 77)).toStrictEqual({ ...answersOnly, ids: ['a', 'b'], questions: 2, seed: 77 })
})

test('there is no second round when nothing went badly', () => {
  expect(repeatPoor(sampleInterview({ plan, questions: [good] }), 77)).toBeUndefined()
})

test('a second round is never more than a plan can ask for', () => {
  const questions = Array.from({ length: 120 }, (_, place) => skipped(`question ${place}`))
  const second = repeatPoor(sampleInterview({ plan, questions }), 77)
  expect(second?.ids).toHaveLength(100)
  expect(v.is(interviewPlan, second)).toBe(true)
})
