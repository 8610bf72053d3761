import { expect, test } from 'vitest'
import { nextPointState } from './nextPointState.ts'
import { sampleInterview, sampleQuestion } from './sampleInterview.ts'

test('a key point goes from missed to hit, to partly, and round again', () => {
  const question = sampleQuestion('a', {
    keyPoints: ['one', 'two', 'three'],
    points: ['missed', 'hit', 'partly'],
  })
  const interview = sampleInterview({ questions: [question] })
  expect([0, 1, 2].map((point) => nextPointState(interview, point))).toEqual(['hit', 'partly', 'missed'])
})
