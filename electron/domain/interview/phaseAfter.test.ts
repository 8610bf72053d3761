import { expect, test } from 'vitest'
import { applyEvent } from './applyEvent.ts'
import { phaseAfter } from './phaseAfter.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'

const finish = { type: 'finish' } as const
const next = { type: 'next' } as const
const graded = (grade: 1 | 3) => ({ type: 'grade', grade }) as const

test('an exam with an answer that was given is looked over when it is finished, a coach’s interview is over', () => {
  const questions = [sampleQuestion('a', { outcome: 'given' }), sampleQuestion('b')]
  const exam = sampleInterview({ plan: samplePlan({ mode: 'exam' }), questions, current: 1 })
  expect(phaseAfter(exam, finish)).toBe('revealed')
  expect(phaseAfter(sampleInterview(), finish)).toBe('finished')
})

test('a good answer leads to its follow-up, a bad one past it', () => {
  const followUps = [{ question: 'And why?', answer: '', spentMs: 0 }]
  const last = sampleInterview({ phase: 'revealed', questions: [sampleQuestion('a', { followUps })] })
  expect(phaseAfter(last, graded(3), next)).toBe('followUp')
  expect(phaseAfter(last, graded(1), next)).toBe('finished')
})

test('nothing is changed by asking', () => {
  const interview = sampleInterview({ runningSince: 5000 })
  const before = structuredClone(interview)
  phaseAfter(interview, { type: 'skip' })
  expect(interview).toEqual(before)
  expect(applyEvent(interview, { type: 'tick' }, { steady: 5000, wall: 0 })).toBe(interview)
})
