import type { Interview } from '#domain/interview/Interview.ts'
import { samplePlan } from '#domain/interview/sampleInterview.ts'
import type { Question } from '#domain/question/Question.ts'
import { describe, expect, it } from 'vitest'
import type { InterviewStore } from '../stores/openInterviews.ts'
import { conductInterview } from './conductInterview.ts'

const question = (id: string, answer = 'So.'): Question => ({
  id,
  lang: 'en',
  title: `${id}?`,
  topic: 't',
  tags: [],
  aliases: [],
  keyPoints: ['a', 'b', 'c', 'd'],
  followUps: [],
  mistakes: [],
  references: [],
  related: [],
  proved: [],
  answer,
  file: `${id}.md`,
  line: 1,
})

/** A store in memory, with every state that was saved. */
function memoryStore() {
  const interviews = new Map<string, Interview>()
  const saved: Interview[] = []
  const all = () => [...interviews.values()]
  const store: InterviewStore = {
    open: () => all().find(({ phase }) => phase !== 'finished'),
    finished: () => all().filter(({ phase }) => phase === 'finished'),
    save: (interview) => {
      saved.push(interview)
      interviews.set(interview.id, interview)
    },
  }
  return { store, saved }
}

function conduct(questions = ['a', 'b', 'c'].map((id) => question(id))) {
  const clock = { steady: 1000, wall: Date.UTC(2026, 4, 3) }
  const { store, saved } = memoryStore()
  const study = conductInterview({
    store,
    questions: () => questions,
    bookmarks: () => ({}),
    readMoment: () => ({ ...clock }),
  })
  const pass = (ms: number) => {
    clock.steady += ms
    clock.wall += ms
  }
  return { study, saved, store, pass }
}

describe('an interview', () => {
  it('starts on its first question with the clock running, and is stored', async () => {
    const { study, saved } = conduct()
    const view = await study.startInterview(samplePlan())
    expect(view.now).toBe(1000)
    expect(view.interview).toMatchObject({ phase: 'answering', current: 0, runningSince: 1000 })
    expect(view.interview.id).toMatch(/^2026-05-03-[0-9a-f-]{36}$/)
    expect(view.interview.questions).toHaveLength(3)
    expect(saved).toEqual([view.interview])
  })

  it('is stored at every step, before the step is answered', async () => {
    const { study, saved, pass } = conduct()
    await study.startInterview(samplePlan())
    pass(5000)
    const { interview } = await study.applyToInterview({ type: 'write', answer: 'Because.' })
    expect(saved.at(-1)).toBe(interview)
    expect(interview.questions[0]).toMatchObject({ answer: 'Because.', spentMs: 5000 })
    expect((await study.getOpenInterview())?.interview).toEqual(interview)
  })

  it('goes from question to question to its end, and is then among the finished', async () => {
    const { study } = conduct()
    await study.startInterview(samplePlan({ questions: 2 }))
    for (const confidence of [1, 3] as const) {
      await study.applyToInterview({ type: 'rate', confidence })
      await study.applyToInterview({ type: 'reveal' })
      await study.applyToInterview({ type: 'grade', grade: 3 })
      await study.applyToInterview({ type: 'next' })
    }
    expect(await study.getOpenInterview()).toBeUndefined()
    const [finished] = await study.listInterviews()
    expect(finished?.questions.map(({ outcome }) => outcome)).toEqual(['answered', 'answered'])
  })

  it('that is still open is finished by the start of another', async () => {
    const { study } = conduct()
    const first = await study.startInterview(samplePlan())
    const second = await study.startInterview(samplePlan())
    expect((await study.getOpenInterview())?.interview.id).toBe(second.interview.id)
    expect((await study.listInterviews()).map(({ id }) => id)).toEqual([first.interview.id])
  })

  it('stays open when the start of another finds no questions', async () => {
    const { study } = conduct()
    const first = await study.startInterview(samplePlan())
    await expect(study.startInterview(samplePlan({ lang: 'ru' }))).rejects.toThrow('no-questions')
    expect((await study.getOpenInterview())?.interview.id).toBe(first.interview.id)
  })

  it('asks no question that has no answer', async () => {
    const { study } = conduct([question('a'), question('b', ' \n')])
    expect((await study.startInterview(samplePlan())).interview.questions.map(({ id }) => id)).toEqual(['a'])
  })
})

it('nothing happens in an interview that is not there', async () => {
  const { study } = conduct()
  expect(await study.getOpenInterview()).toBeUndefined()
  await expect(study.applyToInterview({ type: 'next' })).rejects.toThrow('no-interview')
})

it('keeps the last state that was stored when the disk refuses the next', async () => {
  const { study, store } = conduct()
  const before = await study.startInterview(samplePlan())
  store.save = () => {
    throw new Error('disk full')
  }
  await expect(study.applyToInterview({ type: 'write', answer: 'x' })).rejects.toThrow('disk full')
  expect((await study.getOpenInterview())?.interview).toEqual(before.interview)
})
