import { sampleInterview, sampleQuestion } from '#domain/interview/sampleInterview.ts'
import type { Interview } from '#domain/interview/Interview.ts'
import { sampleRating } from '#domain/review/sampleRating.ts'
import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'

const log = [sampleRating({ n: 1, from: 'interview' })]
const answers: Interview[] = []
const read = { times: 0 }
vi.stubGlobal('document', { addEventListener: () => {} })
vi.stubGlobal('window', {
  study: {
    onInterviewChanged: () => {},
    getOpenInterview: async () => ({ interview: sampleInterview(), now: 0 }),
    listInterviews: async () => [],
    applyToInterview: async () => ({ interview: answers.shift(), now: 0 }),
    getReviews: async () => {
      read.times += 1
      return log
    },
    getFit: async () => undefined,
  },
})
const { useInterview } = await import('./interview.ts')
const { useReviews } = await import('./reviews.ts')

test('a graded answer is known to the reviews before its interview is finished', async () => {
  setActivePinia(createPinia())
  const interview = useInterview()
  await interview.load()
  const graded = [sampleQuestion('a', { outcome: 'answered', grade: 1 }), sampleQuestion('b')]
  answers.push(sampleInterview(), sampleInterview({ current: 1, questions: graded }))
  await interview.send({ type: 'tick' })
  expect(read.times).toBe(0)
  await interview.send({ type: 'next' })
  expect(useReviews().log).toEqual(log)
})
