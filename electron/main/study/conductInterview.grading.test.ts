import type { InterviewEvent } from '#domain/interview/Interview.ts'
import { samplePlan } from '#domain/interview/sampleInterview.ts'
import { describe, expect, it } from 'vitest'
import { conductSample } from './conductSample.ts'

const answer = (grade: 1 | 2 | 3 | 4): InterviewEvent[] => [
  { type: 'write', answer: 'So it is.' },
  { type: 'rate', confidence: 2 },
  { type: 'reveal' },
  { type: 'grade', grade },
]
const next = { type: 'next' } as const

describe('the log of reviews', () => {
  it('gets a rating for each graded answer, once, when the answer is done with', async () => {
    const { study, apply, reviews, pass } = conductSample()
    const { interview } = await study.startInterview(samplePlan({ questions: 2 }))
    pass(7000)
    await apply(...answer(3))
    expect(reviews.all()).toEqual([])
    await apply(next, { type: 'skip' })
    const [first] = interview.questions
    expect(reviews.all()).toEqual([
      {
        n: 1,
        kind: 'rated',
        at: Date.UTC(2026, 4, 3, 0, 0, 7),
        from: 'interview',
        id: first?.id,
        rating: 3,
        tookMs: 7000,
      },
    ])
  })

  it('gets those of an exam when it is looked over', async () => {
    const { study, apply, reviews } = conductSample()
    await study.startInterview(samplePlan({ mode: 'exam', questions: 2 }))
    await apply(
      { type: 'rate', confidence: 1 },
      { type: 'reveal' },
      { type: 'rate', confidence: 1 },
      { type: 'reveal' },
    )
    expect(reviews.all()).toEqual([])
    await apply({ type: 'grade', grade: 4 }, next, { type: 'grade', grade: 1 }, next)
    expect(reviews.all().map((entry) => 'rating' in entry && entry.rating)).toEqual([4, 1])
  })

  it('gets what was graded in an interview that the start of another ends, and nothing of what was not', async () => {
    for (const mode of ['coach', 'exam'] as const) {
      const { study, apply, reviews } = conductSample()
      await study.startInterview(samplePlan({ mode }))
      await apply(...answer(2))
      if (mode === 'exam') await apply({ type: 'finish' }, { type: 'grade', grade: 2 })
      await study.startInterview(samplePlan({ seed: 2 }))
      expect(reviews.all()).toHaveLength(1)
      expect(await study.listInterviews()).toHaveLength(1)
      await study.startInterview(samplePlan({ seed: 3 }))
      expect(reviews.all()).toHaveLength(1)
    }
  })

  it('that refuses an entry leaves the interview as it was, to be tried again', async () => {
    const { study, apply, reviews, openInterview } = conductSample()
    await study.startInterview(samplePlan())
    await apply(...answer(4))
    const before = await openInterview()
    const { append } = reviews
    reviews.append = () => {
      throw new Error('disk full')
    }
    await expect(study.applyToInterview(next)).rejects.toThrow('disk full')
    expect(await openInterview()).toEqual(before)
    reviews.append = append
    await apply(next)
    expect(reviews.all()).toHaveLength(1)
  })
})

describe('proposals', () => {
  it('are asked once, when the answer comes up to be looked over, and fill its points', async () => {
    const { study, apply, proposed, openInterview } = conductSample()
    await study.startInterview(samplePlan())
    await apply(...answer(3))
    expect(proposed.map((asked) => asked.answer)).toEqual(['So it is.'])
    expect((await openInterview())?.questions[0]).toMatchObject({ points: ['hit', 'hit', 'hit', 'hit'] })
    for (const point of [0, 1, 2, 3]) await apply({ type: 'mark', point, state: 'missed' })
    expect((await openInterview())?.questions[0]?.points).toEqual(['missed', 'missed', 'missed', 'missed'])
    expect(proposed).toHaveLength(1)
  })

  it('are not asked where nothing was typed, nor for an interview that is ended unseen', async () => {
    const { study, apply, proposed } = conductSample()
    await study.startInterview(samplePlan({ mode: 'exam' }))
    await apply({ type: 'write', answer: ' ' }, { type: 'rate', confidence: 1 }, { type: 'reveal' })
    await apply({ type: 'write', answer: 'typed' }, { type: 'rate', confidence: 1 }, { type: 'reveal' })
    await study.startInterview(samplePlan())
    expect(proposed).toEqual([])
  })

  it('come to each answer of an exam in its turn', async () => {
    const { study, apply, proposed, openInterview } = conductSample()
    await study.startInterview(samplePlan({ mode: 'exam', questions: 2 }))
    const give = (text: string) =>
      apply({ type: 'write', answer: text }, { type: 'rate', confidence: 1 }, { type: 'reveal' })
    await give('first')
    await give('second')
    expect(proposed.map((asked) => asked.answer)).toEqual(['first'])
    await apply({ type: 'visit', question: 1 }, { type: 'visit', question: 0 })
    expect(proposed.map((asked) => asked.answer)).toEqual(['first', 'second'])
    expect((await openInterview())?.questions.map(({ proposals }) => proposals?.length)).toEqual([4, 4])
  })
})
