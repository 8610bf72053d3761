import { samplePlan } from '#domain/interview/sampleInterview.ts'
import { describe, expect, it } from 'vitest'
import { conductSample, question } from './conductSample.ts'

describe('an interview', () => {
  it('starts on its first question with the clock running, and is stored', async () => {
    const { study, saved } = conductSample()
    const view = await study.startInterview(samplePlan())
    expect(view.now).toBe(1000)
    expect(view.interview).toMatchObject({ phase: 'answering', current: 0, runningSince: 1000 })
    expect(view.interview.id).toMatch(/^2026-05-03-[0-9a-f-]{36}$/)
    expect(view.interview.questions).toHaveLength(3)
    expect(saved).toEqual([view.interview])
  })

  it('is stored at every step, before the step is answered', async () => {
    const { study, saved, pass } = conductSample()
    await study.startInterview(samplePlan())
    pass(5000)
    const { interview } = await study.applyToInterview({ type: 'write', answer: 'Because.' })
    expect(saved.at(-1)).toBe(interview)
    expect(interview.questions[0]).toMatchObject({ answer: 'Because.', spentMs: 5000 })
    expect((await study.getOpenInterview())?.interview).toEqual(interview)
  })

  it('goes from question to question to its end, and is then among the finished', async () => {
    const { study } = conductSample()
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
    const { study } = conductSample()
    const first = await study.startInterview(samplePlan())
    const second = await study.startInterview(samplePlan())
    expect((await study.getOpenInterview())?.interview.id).toBe(second.interview.id)
    expect((await study.listInterviews()).map(({ id }) => id)).toEqual([first.interview.id])
  })

  it('that is an exam with answers to look over is finished by it too', async () => {
    const { study, apply, openInterview } = conductSample()
    await study.startInterview(samplePlan({ mode: 'exam' }))
    await apply({ type: 'rate', confidence: 1 }, { type: 'reveal' })
    const second = await study.startInterview(samplePlan({ seed: 2 }))
    expect(await openInterview()).toEqual(second.interview)
    expect(await study.listInterviews()).toHaveLength(1)
  })

  it('stays open when the start of another finds no questions', async () => {
    const { study } = conductSample()
    const first = await study.startInterview(samplePlan())
    await expect(study.startInterview(samplePlan({ lang: 'ru' }))).rejects.toThrow('no-questions')
    expect((await study.getOpenInterview())?.interview.id).toBe(first.interview.id)
  })

  it('asks no question that has no answer', async () => {
    const { study } = conductSample([question('a'), question('b', ' \n')])
    expect((await study.startInterview(samplePlan())).interview.questions.map(({ id }) => id)).toEqual(['a'])
  })
})

it('nothing happens in an interview that is not there', async () => {
  const { study } = conductSample()
  expect(await study.getOpenInterview()).toBeUndefined()
  await expect(study.applyToInterview({ type: 'next' })).rejects.toThrow('no-interview')
})

it('keeps the last state that was stored when the disk refuses the next', async () => {
  const { study, store } = conductSample()
  const before = await study.startInterview(samplePlan())
  store.save = () => {
    throw new Error('disk full')
  }
  await expect(study.applyToInterview({ type: 'write', answer: 'x' })).rejects.toThrow('disk full')
  expect((await study.getOpenInterview())?.interview).toEqual(before.interview)
})

it('does not store again what has not changed', async () => {
  const { saved, study, apply } = conductSample()
  await study.startInterview(samplePlan())
  await apply({ type: 'next' }, { type: 'grade', grade: 1 })
  expect(saved).toHaveLength(1)
})

describe('by itself', () => {
  it('time is booked, and nothing is told while the answer has time left', async () => {
    const { study, pass, told, openInterview } = conductSample()
    study.tick()
    await study.startInterview(samplePlan({ answerSeconds: 10, hardSeconds: 10 }))
    pass(9000)
    study.tick()
    expect((await openInterview())?.questions[0]?.spentMs).toBe(9000)
    expect(told).toEqual([])
  })

  it('the end of an answer’s time is told once', async () => {
    const { study, pass, told, openInterview } = conductSample()
    await study.startInterview(samplePlan({ answerSeconds: 10, hardSeconds: 10 }))
    pass(11_000)
    study.tick()
    pass(1000)
    study.tick()
    expect((await openInterview())?.questions[0]?.spentMs).toBe(10_000)
    expect(told).toEqual([12_000])
  })

  it('sleep pauses what runs, counts, and is told; what stands is left alone', async () => {
    const { study, pass, told, openInterview, apply, saved } = conductSample()
    study.pause()
    await study.startInterview(samplePlan())
    pass(3000)
    study.pause()
    pass(60_000)
    study.pause()
    study.tick()
    expect(await openInterview()).toMatchObject({ pauses: 1, questions: [{ spentMs: 3000 }, {}, {}] })
    expect(told).toEqual([4000])
    expect(saved).toHaveLength(2)
    await apply({ type: 'resume' })
    pass(1000)
    study.tick()
    expect((await openInterview())?.questions[0]?.spentMs).toBe(4000)
  })

  it('a disk that refuses costs no time: the next second books it', async () => {
    const { study, pass, store, openInterview } = conductSample()
    await study.startInterview(samplePlan())
    const { save } = store
    store.save = () => {
      throw new Error('disk full')
    }
    pass(1000)
    study.tick()
    store.save = save
    pass(1000)
    study.tick()
    expect((await openInterview())?.questions[0]?.spentMs).toBe(2000)
  })
})
