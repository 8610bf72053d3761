import fc from 'fast-check'
import * as v from 'valibot'
import { applyEvent } from './applyEvent.ts'
import { isPaused } from './isPaused.ts'
import { confidences, grades, interviewV2, modes, pointStates } from './Interview.ts'
import type { Interview, InterviewEvent } from './Interview.ts'
import type { Moment } from './Moment.ts'
import { restoreInterview } from './restoreInterview.ts'
import { samplePlan } from './sampleInterview.ts'
import { startInterview } from './startInterview.ts'

const just = <T extends string>(type: T): fc.Arbitrary<{ type: T }> => fc.constant({ type })
const of = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const weigh = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })

/** All that can happen but the end. */
const someEvent: fc.Arbitrary<InterviewEvent> = fc.oneof(
  weigh(8, fc.record({ type: of('write' as const), answer: fc.string({ unit: 'binary' }) })),
  weigh(2, fc.record({ type: of('record' as const), recording: of('take-1', 'take-2', null) })),
  weigh(12, fc.record({ type: of('rate' as const), confidence: of(...confidences) })),
  weigh(14, just('reveal')),
  weigh(10, fc.record({ type: of('mark' as const), point: fc.nat(4), state: of(...pointStates) })),
  weigh(12, fc.record({ type: of('grade' as const), grade: of(...grades) })),
  weigh(2, fc.record({ type: of('clarity' as const), clarity: of(...grades) })),
  weigh(8, fc.record({ type: of('judge' as const), state: of(...pointStates) })),
  weigh(12, just('next')),
  weigh(8, just('skip')),
  weigh(20, fc.record({ type: of('visit' as const), question: fc.nat(5) })),
  weigh(2, fc.record({ type: of('flag' as const), flagged: fc.boolean() })),
  weigh(2, just('pause')),
  weigh(8, just('resume')),
  weigh(4, just('tick')),
)

/** How far the steady clock moves before an event: mostly on, also back, and now and then far. */
const someMove = fc.oneof(
  weigh(12, fc.nat(3000)),
  weigh(6, fc.constant(0)),
  weigh(4, fc.integer({ min: -30_000, max: 0 })),
  weigh(1, fc.nat(3_600_000)),
)

const someMoves = fc.array(
  fc.record({
    /** Undefined: what leads on. */
    event: fc.oneof(weigh(30, fc.constant(undefined)), weigh(90, someEvent), weigh(1, just('finish'))),
    move: someMove,
    wall: fc.integer(),
    /** Where the clock of a new process begins; undefined: the old one goes on. */
    restart: fc.oneof(weigh(24, fc.constant(undefined)), weigh(1, fc.nat(1_000_000))),
  }),
  { minLength: 20, maxLength: 120, size: 'max' },
)

const someQuestion = fc.record({
  keyPoints: fc.nat(4).map((count) => Array<string>(count).fill('point')),
  followUps: fc.array(of({ question: 'Why?', answer: 'So.' }, { question: 'Why not?' }), { maxLength: 2 }),
})
const someInterview = fc
  .record({
    questions: fc.array(someQuestion, { minLength: 6, maxLength: 6 }),
    count: fc.integer({ min: 1, max: 6 }),
    limits: fc.record({ minutes: of(1, 2), hardSeconds: of(10, 20) }, { requiredKeys: [] }),
    mode: of(...modes),
    now: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ questions, count, limits, mode, now }) =>
    startInterview({
      plan: samplePlan({ mode, answerSeconds: 15, ...limits }),
      questions: questions.slice(0, count).map((question, place) => ({
        id: `question ${place}`,
        title: 'What?',
        topic: 'Python',
        ...question,
      })),
      id: 'interview',
      startedAt: 1_700_000_000_000,
      now,
    }),
  )

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

/** An interview after it was written to the disk and read again. */
export const stored = (interview: Interview): Interview =>
  v.parse(interviewV2, JSON.parse(JSON.stringify(interview)))

/** What a person does next who only goes on, for tests. */
export function onwards(interview: Interview): InterviewEvent {
  const question = interview.questions[interview.current]
  if (isPaused(interview)) return { type: 'resume' }
  switch (interview.phase) {
    case 'answering':
      return question?.confidence === undefined ? { type: 'rate', confidence: 1 } : { type: 'reveal' }
    case 'followUp':
      return { type: 'reveal' }
    case 'revealed':
      return question?.grade === undefined ? { type: 'grade', grade: 4 } : { type: 'next' }
    default:
      return question?.followUps[interview.followUp ?? 0]?.state === undefined
        ? { type: 'judge', state: 'hit' }
        : { type: 'next' }
  }
}

/** One event of a run. */
export interface Step {
  before: Interview
  event: InterviewEvent
  after: Interview
  at: Moment
  /** How far the clock went forward, ms. */
  forward: number
}

/**
 * Checks random interviews, for tests: any events at any times, in any kind of interview, with the process ended and
 * started again in between. Whatever would mutate an interview throws: all are frozen.
 */
export function forEveryRun(check: (steps: Step[], first: Interview) => void, runs = 80): void {
  fc.assert(
    fc.property(someInterview, someMoves, (first, moves) => {
      let interview = deepFreeze(first)
      let steady = first.runningSince ?? 0
      const steps = moves.map(({ event: chosen, move, wall, restart }) => {
        if (restart !== undefined) {
          interview = deepFreeze(restoreInterview(stored(interview)))
          steady = restart
        }
        steady += move
        const before = interview
        const event = chosen ?? onwards(before)
        const at = { steady, wall }
        interview = deepFreeze(applyEvent(before, deepFreeze(event), at))
        return { before, event, after: interview, at, forward: Math.max(0, move) }
      })
      check(steps, first)
    }),
    { numRuns: runs },
  )
}
