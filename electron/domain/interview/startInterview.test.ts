import * as v from 'valibot'
import { expect, test } from 'vitest'
import { interviewV2 } from './Interview.ts'
import { samplePlan } from './sampleInterview.ts'
import { startInterview } from './startInterview.ts'

const gil = {
  id: 'gil',
  title: 'What is the GIL?',
  topic: 'Python',
  section: 'Runtime',
  level: 'senior',
  keyPoints: ['one thread at a time', 'released while waiting'],
  followUps: [{ question: 'Since when?' }, { question: 'What for?', answer: 'Reference counts.' }],
} as const
const start = { plan: samplePlan(), id: 'first', startedAt: 1_700_000_000_000, now: 5000 }
const bare = { id: 'list', title: 'What is a list?', topic: 'Python', keyPoints: [], followUps: [] }
const questions = [{ ...gil, keyPoints: [...gil.keyPoints], followUps: [...gil.followUps] }, bare]

test('the clock runs at once on the first question', () => {
  const interview = startInterview({ ...start, questions })
  expect(interview).toMatchObject({ phase: 'answering', current: 0, runningSince: 5000, pauses: 0 })
  expect(interview.startedAt).toBe(1_700_000_000_000)
})

test('the texts of the questions are copied, and nothing has been said about them', () => {
  const [first, second] = startInterview({ ...start, questions }).questions
  expect(first).toStrictEqual({
    ...gil,
    outcome: 'open',
    flagged: false,
    answer: '',
    points: ['missed', 'missed'],
    spentMs: 0,
    followUps: [
      { question: 'Since when?', answer: '', spentMs: 0 },
      { question: 'What for?', model: 'Reference counts.', answer: '', spentMs: 0 },
    ],
  })
  expect(first?.keyPoints).not.toBe(questions[0]?.keyPoints)
  expect(second).not.toHaveProperty('section')
  expect(second).not.toHaveProperty('level')
})

test('what begins can be stored', () => {
  const interview = startInterview({ ...start, questions })
  expect(v.parse(interviewV2, JSON.parse(JSON.stringify(interview)))).toEqual(interview)
})

test('without a question there is no interview', () => {
  expect(() => startInterview({ ...start, questions: [] })).toThrow('no-questions')
})
