import { describe, expect, test } from 'vitest'
import { applyEvent } from './applyEvent.ts'
import type { Interview, InterviewEvent } from './Interview.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'

const wall = 1_700_000_999_000
const write = (answer: string) => ({ type: 'write', answer }) as const
const rate = { type: 'rate', confidence: 2 } as const
const reveal = { type: 'reveal' } as const
const mark = { type: 'mark', point: 1, state: 'partly' } as const
const grade = { type: 'grade', grade: 3 } as const
const clarity = { type: 'clarity', clarity: 4 } as const
const judge = { type: 'judge', state: 'hit' } as const
const record = { type: 'record', recording: 'take-1' } as const
const visit = { type: 'visit', question: 2 } as const
const next = { type: 'next' } as const
const skip = { type: 'skip' } as const
const flag = { type: 'flag', flagged: true } as const
const pause = { type: 'pause' } as const
const resume = { type: 'resume' } as const
const finish = { type: 'finish' } as const
const tick = { type: 'tick' } as const
const everything: InterviewEvent[] = [
  ...[write('a'), record, rate, reveal, mark, grade, clarity, judge],
  ...[next, skip, visit, flag, pause, resume, finish, tick],
]

const apply = (interview: Interview, event: InterviewEvent, steady = 0): Interview =>
  applyEvent(interview, event, { steady, wall })
/** Applies events at the moment of the clock's start. */
const after = (...events: InterviewEvent[]): Interview =>
  events.reduce((interview, event) => apply(interview, event), sampleInterview())
const spent = (interview: Interview): number[] => interview.questions.map(({ spentMs }) => spentMs)

const paused = after(pause)
const revealed = after(write('said'), rate, reveal)
const graded = apply(revealed, grade)
const finished = apply(sampleInterview(), finish)

describe('the clock', () => {
  test('every event books the time since the last one', () => {
    for (const event of everything) expect(spent(apply(sampleInterview(), event, 3000))).toEqual([3000, 0, 0])
  })

  test('the same time is never booked twice', () => {
    const once = apply(sampleInterview(), tick, 3000)
    expect(spent(apply(once, tick, 5000))).toEqual([5000, 0, 0])
  })

  test('a clock that went back books nothing and is read on from there', () => {
    const back = apply(apply(sampleInterview(), tick, 3000), tick, 1000)
    expect(spent(back)).toEqual([3000, 0, 0])
    expect(spent(apply(back, tick, 1500))).toEqual([3500, 0, 0])
  })

  test('it stands while paused and goes on from the moment of resuming', () => {
    const resumed = apply(apply(apply(sampleInterview(), pause, 1000), tick, 60_000), resume, 90_000)
    expect(spent(resumed)).toEqual([1000, 0, 0])
    expect(spent(apply(resumed, tick, 91_000))).toEqual([2000, 0, 0])
  })

  test('it stands while an answer is looked over and starts again with the next question', () => {
    const second = apply(apply(graded, tick, 50_000), next, 60_000)
    expect(spent(second)).toEqual([0, 0, 0])
    expect(spent(apply(second, tick, 61_000))).toEqual([0, 1000, 0])
  })

  test('a tick at the same moment gives the same object', () => {
    const interview = sampleInterview()
    expect(apply(interview, tick)).toBe(interview)
  })
})

describe('answering', () => {
  test('what is written is kept, also while paused', () => {
    expect(apply(sampleInterview(), write('said')).questions[0]?.answer).toBe('said')
    expect(apply(paused, write('said')).questions[0]?.answer).toBe('said')
  })

  test('what is written is locked once revealed and after the end', () => {
    expect(apply(revealed, write('cheated'))).toBe(revealed)
    expect(apply(finished, write('late'))).toBe(finished)
  })

  test('confidence can change until the answer is revealed', () => {
    const sure = { type: 'rate', confidence: 3 } as const
    expect(after(rate, sure).questions[0]?.confidence).toBe(3)
    expect(apply(revealed, sure)).toBe(revealed)
  })

  test('an answer is revealed only after its confidence is given', () => {
    expect(after(reveal).phase).toBe('answering')
    expect(after(rate, reveal)).toMatchObject({ phase: 'revealed' })
    expect(after(rate, reveal)).not.toHaveProperty('runningSince')
  })

  test('what was said is locked with the answer, and can be deleted afterwards', () => {
    const said = after(record, rate, reveal)
    expect(said.questions[0]?.recording).toBe('take-1')
    expect(apply(said, { type: 'record', recording: 'take-2' })).toBe(said)
    expect(apply(said, { type: 'record', recording: null }).questions[0]).not.toHaveProperty('recording')
    expect(apply(revealed, { type: 'record', recording: null })).toBe(revealed)
  })

  test('a recording is replaced and deleted while the answer is being given, also while paused', () => {
    const again = apply(apply(after(record), pause), { type: 'record', recording: 'take-2' })
    expect(again.questions[0]?.recording).toBe('take-2')
    expect(apply(again, { type: 'record', recording: null }).questions[0]).not.toHaveProperty('recording')
  })

  test('writing nothing new gives the same object', () => {
    const interview = after(write('said'))
    expect(apply(interview, write('said'))).toBe(interview)
  })
})

describe('looking over', () => {
  test('key points are marked', () => {
    expect(apply(revealed, mark).questions[0]?.points).toEqual(['missed', 'partly', 'missed'])
  })

  test('a key point that is not there is not marked', () => {
    expect(apply(revealed, { type: 'mark', point: 3, state: 'hit' })).toBe(revealed)
    expect(apply(revealed, { type: 'mark', point: 0, state: 'missed' })).toBe(revealed)
  })

  test('nothing is marked, graded or judged before', () => {
    const interview = sampleInterview()
    for (const event of [mark, grade, clarity, judge]) expect(apply(interview, event)).toBe(interview)
  })

  test('correctness and clarity are graded apart and can be changed', () => {
    const worse = { type: 'grade', grade: 1 } as const
    const judged = [grade, clarity, worse].reduce((interview, event) => apply(interview, event), revealed)
    expect(judged.questions[0]).toMatchObject({ grade: 1, clarity: 4 })
  })

  test('clarity alone is no grade to go on with', () => {
    const clear = apply(revealed, clarity)
    expect(apply(clear, next)).toBe(clear)
  })

  test('without a grade there is no next question', () => {
    expect(apply(revealed, next)).toBe(revealed)
  })

  test('a graded question is answered and the next one begins', () => {
    const second = apply(graded, next, 7000)
    expect(second).toMatchObject({ phase: 'answering', current: 1, runningSince: 7000 })
    expect(second.questions.map(({ outcome }) => outcome)).toEqual(['answered', 'open', 'open'])
  })

  test('looked over means neither skipped, paused, judged nor left for another', () => {
    for (const event of [skip, pause, resume, reveal, judge, visit])
      expect(apply(revealed, event)).toBe(revealed)
  })
})

describe('skipping', () => {
  test('goes on and keeps what was typed and the time', () => {
    const second = apply(after(write('no idea')), skip, 4000)
    expect(second).toMatchObject({ phase: 'answering', current: 1, runningSince: 4000 })
    expect(second.questions[0]).toMatchObject({ outcome: 'skipped', answer: 'no idea', spentMs: 4000 })
  })

  test('the last question ends the interview', () => {
    const end = after(skip, skip, skip)
    expect(end).toMatchObject({ phase: 'finished', finishedAt: wall })
    expect(end).not.toHaveProperty('runningSince')
  })

  test('questions that are no longer open are passed over', () => {
    const questions = [sampleQuestion('a'), sampleQuestion('b', { outcome: 'skipped' }), sampleQuestion('c')]
    expect(apply(sampleInterview({ questions }), skip).current).toBe(2)
  })
})

describe('pausing', () => {
  test('is counted and stops the clock', () => {
    expect(after(pause, resume, pause)).toMatchObject({ phase: 'answering', pauses: 2 })
    expect(paused).not.toHaveProperty('runningSince')
  })

  test('leaves nothing to do but write, record, flag, resume and finish', () => {
    const pausedAndRated = after(rate, pause)
    const sure = { type: 'rate', confidence: 3 } as const
    for (const event of [sure, reveal, mark, grade, clarity, judge, next, skip, visit, pause, tick])
      expect(apply(pausedAndRated, event, 9000)).toBe(pausedAndRated)
  })

  test('a running clock is not started again', () => {
    const running = sampleInterview()
    expect(apply(running, resume)).toBe(running)
    expect(apply(running, resume, 2000)).toEqual(apply(running, tick, 2000))
  })
})

describe('flagging', () => {
  test('is possible until the end', () => {
    for (const interview of [sampleInterview(), paused, revealed])
      expect(apply(interview, flag).questions[0]?.flagged).toBe(true)
    expect(apply(finished, flag)).toBe(finished)
  })
})

describe('finishing', () => {
  test('keeps what was typed in a question that was not finished', () => {
    const end = apply(after(write('half')), finish, 2000)
    expect(end).toMatchObject({ phase: 'finished', finishedAt: wall })
    expect(end.questions[0]).toMatchObject({ outcome: 'open', answer: 'half', spentMs: 2000 })
    expect(end).not.toHaveProperty('runningSince')
  })

  test('counts a revealed and graded question as answered, a revealed one not', () => {
    expect(apply(graded, finish).questions[0]?.outcome).toBe('answered')
    expect(apply(revealed, finish).questions[0]?.outcome).toBe('open')
  })

  test('is possible while paused', () => {
    expect(apply(paused, finish).phase).toBe('finished')
  })

  test('a finished interview never changes', () => {
    for (const event of everything) expect(apply(finished, event, 9000)).toBe(finished)
  })
})

describe('the limit of the whole', () => {
  const limited = sampleInterview({ plan: samplePlan({ minutes: 1 }) })

  test('cuts nothing off', () => {
    const late = apply(apply(limited, tick, 90_000), write('still here'), 95_000)
    expect(late).toMatchObject({ phase: 'answering', runningSince: 95_000 })
    expect(late.questions[0]?.answer).toBe('still here')
  })

  test('ends the interview at the next step once it is used up', () => {
    expect(apply(limited, skip, 60_000)).toMatchObject({ phase: 'finished', current: 0 })
    const lookedOver = [rate, reveal, grade].reduce(
      (interview, event) => apply(interview, event, 60_000),
      limited,
    )
    const end = apply(lookedOver, next, 60_000)
    expect(end.phase).toBe('finished')
    expect(end.questions[0]?.outcome).toBe('answered')
  })

  test('lets the interview go on as long as something is left of it', () => {
    expect(apply(limited, skip, 59_999)).toMatchObject({ phase: 'answering', current: 1 })
  })
})
