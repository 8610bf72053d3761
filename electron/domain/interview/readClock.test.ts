import { expect, test } from 'vitest'
import { readClock } from './readClock.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'
import { settleClock } from './settleClock.ts'
import { stopClock } from './stopClock.ts'

const seconds = (count: number): number => count * 1000
const stageAfter = (spent: number, answerSeconds: number): string =>
  readClock(sampleInterview({ plan: samplePlan({ answerSeconds }) }), seconds(spent)).stage

test('shows what is booked and what has passed since', () => {
  const interview = sampleInterview({
    plan: samplePlan({ minutes: 30 }),
    questions: [sampleQuestion('a', { spentMs: 60_000 }), sampleQuestion('b', { spentMs: 5000 })],
    current: 1,
    runningSince: 100,
  })
  expect(readClock(interview, 2100)).toEqual({
    spentMs: 7000,
    limitMs: 120_000,
    wholeMs: 67_000,
    wholeLimitMs: 1_800_000,
    running: true,
    paused: false,
    closed: false,
    stage: 'calm',
  })
})

test('at the hard limit the clock stands, closed and not paused', () => {
  const limited = sampleInterview({ plan: samplePlan({ answerSeconds: 60, hardSeconds: 90 }) })
  expect(readClock(limited, seconds(89))).toMatchObject({ hardLimitMs: 90_000, running: true, closed: false })
  for (const interview of [limited, settleClock(limited, seconds(95))])
    expect(readClock(interview, seconds(100))).toMatchObject({
      spentMs: 90_000,
      wholeMs: 90_000,
      running: false,
      paused: false,
      closed: true,
      stage: 'over',
    })
  expect(readClock(sampleInterview(), seconds(1))).not.toHaveProperty('hardLimitMs')
})

test('a follow-up has a clock of its own, and its time is part of the whole', () => {
  const followUps = [{ question: 'Why?', answer: '', spentMs: 2000 }]
  const questions = [sampleQuestion('a', { outcome: 'answered', spentMs: 60_000, followUps })]
  const interview = sampleInterview({ phase: 'followUp', followUp: 0, questions })
  expect(readClock(interview, seconds(3))).toMatchObject({ spentMs: 5000, wholeMs: 65_000, running: true })
})

test('an interview without minutes has no limit of the whole', () => {
  expect(readClock(sampleInterview(), 0)).not.toHaveProperty('wholeLimitMs')
})

test('a clock that went back takes nothing away', () => {
  const interview = sampleInterview({
    questions: [sampleQuestion('a', { spentMs: 5000 })],
    runningSince: 900,
  })
  expect(readClock(interview, 100).spentMs).toBe(5000)
})

test('a paused clock stands', () => {
  const reading = readClock(stopClock(sampleInterview()), seconds(30))
  expect(reading).toMatchObject({ spentMs: 0, wholeMs: 0, running: false, paused: true })
})

test('a revealed or finished interview is not paused', () => {
  for (const phase of ['revealed', 'followUpRevealed', 'finished'] as const) {
    const reading = readClock({ ...stopClock(sampleInterview()), phase }, seconds(30))
    expect(reading).toMatchObject({ running: false, paused: false })
  }
})

test('the half, the last twenty seconds and the end of an answer are told apart', () => {
  expect([0, 59, 60, 99, 100, 119, 120, 500].map((spent) => stageAfter(spent, 120))).toEqual([
    'calm',
    'calm',
    'half',
    'half',
    'closing',
    'closing',
    'over',
    'over',
  ])
})

test('under a minute it closes in the last third', () => {
  expect([14, 15, 19, 20, 29, 30].map((spent) => stageAfter(spent, 30))).toEqual([
    'calm',
    'half',
    'half',
    'closing',
    'closing',
    'over',
  ])
})

test('at a minute both rules agree', () => {
  expect([29, 30, 39, 40, 60].map((spent) => stageAfter(spent, 60))).toEqual([
    'calm',
    'half',
    'half',
    'closing',
    'over',
  ])
})
