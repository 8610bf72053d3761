import { expect, test } from 'vitest'
import { canVisit } from './canVisit.ts'
import type { Interview } from './Interview.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'
import { stopClock } from './stopClock.ts'

const outcomes = ['open', 'open', 'skipped', 'given', 'answered'] as const
const questions = outcomes.map((outcome, place) => sampleQuestion(`q${place}`, { outcome }))
const exam = sampleInterview({ plan: samplePlan({ mode: 'exam' }), questions, runningSince: 700 })
const ways = (interview: Interview) => outcomes.map((_, place) => canVisit(interview, place))

test('while answering the ways lead to what is open or was skipped', () => {
  expect(ways(exam)).toEqual([false, true, true, false, false])
})

test('while an exam is looked over they lead to what was given', () => {
  expect(ways(stopClock({ ...exam, phase: 'revealed' }))).toEqual([false, false, false, true, false])
})

test('in a pause there are none', () => {
  expect(ways(stopClock(exam))).toEqual([false, false, false, false, false])
})
