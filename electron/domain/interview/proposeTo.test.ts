import { expect, test } from 'vitest'
import type { AskedQuestion, Interview, PointProposal } from './Interview.ts'
import { proposeTo } from './proposeTo.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'

const proposals: PointProposal[] = [
  { state: 'hit', evidence: [{ start: 0, end: 4 }] },
  { state: 'missed', evidence: [] },
  { state: 'partly', evidence: [{ start: 5, end: 9 }] },
]
const revealed = (changes: Partial<AskedQuestion> = {}): Interview =>
  sampleInterview({
    phase: 'revealed',
    questions: [sampleQuestion('a', { answer: 'what I said', ...changes })],
  })
const never = (): PointProposal[] => {
  throw new Error('asked')
}

test('the key points become what is proposed, with where it was earned', () => {
  expect(proposeTo(revealed(), () => proposals).questions[0]).toMatchObject({
    points: ['hit', 'missed', 'partly'],
    proposals,
  })
})

test('what is proposed on is the answer at hand in the language of the interview', () => {
  const interview = { ...revealed(), plan: samplePlan({ lang: 'ru' }) }
  proposeTo(interview, (question, lang) => {
    expect([question.answer, lang]).toEqual(['what I said', 'ru'])
    return proposals
  })
  expect.assertions(1)
})

test('it is proposed once: what the person corrects stays corrected', () => {
  const proposed = proposeTo(revealed(), () => proposals)
  const [question] = proposed.questions
  if (question === undefined) throw new Error('no question')
  const corrected = {
    ...proposed,
    questions: [{ ...question, points: question.points.map(() => 'missed' as const) }],
  }
  for (const interview of [proposed, corrected]) expect(proposeTo(interview, never)).toBe(interview)
})

test('nothing is proposed where the person has marked a point, nothing was typed, or nothing is looked over', () => {
  const marked = revealed({ points: ['missed', 'partly', 'missed'] })
  const answering = { ...revealed(), phase: 'answering' as const }
  for (const interview of [marked, revealed({ answer: ' \n' }), answering])
    expect(proposeTo(interview, never)).toBe(interview)
})

test('what is not one proposal for each key point is not taken', () => {
  const interview = revealed()
  expect(proposeTo(interview, () => [])).toBe(interview)
  expect(proposeTo(interview, () => [...proposals, ...proposals])).toBe(interview)
})
