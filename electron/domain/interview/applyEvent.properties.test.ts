import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { applyEvent } from './applyEvent.ts'
import { confidences, grades, interviewV1, pointStates } from './Interview.ts'
import type { Interview, InterviewEvent } from './Interview.ts'
import { readClock } from './readClock.ts'
import { restoreInterview } from './restoreInterview.ts'
import { samplePlan } from './sampleInterview.ts'
import { startInterview } from './startInterview.ts'

const just = <T extends string>(type: T): fc.Arbitrary<{ type: T }> => fc.constant({ type })
/** Weighted so that most runs get through several questions; see the last test. */
const someEvent: fc.Arbitrary<InterviewEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('write'), answer: fc.string({ unit: 'binary' }) }) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('rate'), confidence: fc.constantFrom(...confidences) }),
  },
  { weight: 5, arbitrary: just('reveal') },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('mark'),
      point: fc.nat(4),
      state: fc.constantFrom(...pointStates),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('grade'), grade: fc.constantFrom(...grades) }) },
  { weight: 5, arbitrary: just('next') },
  { weight: 1, arbitrary: just('skip') },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('flag'), flagged: fc.boolean() }) },
  { weight: 1, arbitrary: just('pause') },
  { weight: 4, arbitrary: just('resume') },
  { weight: 2, arbitrary: just('tick') },
)
/** `steady` is how far the clock moves before the event, also back; `restart` stores and restores the interview. */
const someSteps = fc.array(
  fc.record({
    event: fc.oneof({ weight: 150, arbitrary: someEvent }, { weight: 1, arbitrary: just('finish') }),
    steady: fc.oneof(fc.nat(3000), fc.integer({ min: -30_000, max: 3000 }), fc.constant(0)),
    wall: fc.integer(),
    restart: fc.integer({ min: 0, max: 19 }).map((chance) => chance === 7),
  }),
  { maxLength: 80, size: 'max' },
)
const someInterview = fc
  .record({
    keyPoints: fc.array(fc.array(fc.string(), { maxLength: 4, size: 'max' }), {
      minLength: 1,
      maxLength: 5,
      size: 'max',
    }),
    minutes: fc.option(fc.constant(1), { nil: undefined }),
    now: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ keyPoints, minutes, now }) =>
    startInterview({
      plan: samplePlan(minutes === undefined ? {} : { minutes }),
      questions: keyPoints.map((points, place) => ({
        id: `question ${place}`,
        title: 'What?',
        topic: 'Python',
        keyPoints: points,
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

const stored = (interview: Interview): Interview =>
  v.parse(interviewV1, JSON.parse(JSON.stringify(interview)))

interface Step {
  before: Interview
  event: InterviewEvent
  after: Interview
  at: { steady: number; wall: number }
  /** How far the clock went forward. */
  forward: number
}

/** Checks every step of random interviews. Whatever would mutate an interview throws: all are frozen. */
function forEveryRun(check: (steps: Step[], first: Interview) => void): void {
  fc.assert(
    fc.property(someInterview, someSteps, (first, moves) => {
      let interview = deepFreeze(first)
      let steady = first.runningSince ?? 0
      const steps = moves.map(({ event, steady: move, wall, restart }) => {
        if (restart) interview = deepFreeze(restoreInterview(stored(interview)))
        steady += move
        const before = interview
        const at = { steady, wall }
        interview = deepFreeze(applyEvent(before, deepFreeze(event), at))
        return { before, event, after: interview, at, forward: Math.max(0, move) }
      })
      check(steps, first)
    }),
    { numRuns: 200 },
  )
}

test('what was typed last is never lost', () => {
  forEveryRun((steps) => {
    const typed = new Map<number, string>()
    for (const { before, event, after } of steps) {
      if (event.type === 'write' && before.phase === 'answering') typed.set(before.current, event.answer)
      expect(after.questions.map(({ answer }) => answer)).toEqual(
        after.questions.map((_, place) => typed.get(place) ?? ''),
      )
    }
  })
})

test('time never runs back, and only the question at hand spends any', () => {
  forEveryRun((steps) => {
    for (const { before, after } of steps)
      after.questions.forEach(({ spentMs }, place) => {
        const earlier = before.questions[place]?.spentMs ?? NaN
        if (place === before.current) expect(spentMs).toBeGreaterThanOrEqual(earlier)
        else expect(spentMs).toBe(earlier)
      })
  })
})

test('no more time is spent than the clock went forward', () => {
  forEveryRun((steps) => {
    let forward = 0
    for (const step of steps) {
      forward += step.forward
      const spent = step.after.questions.reduce((sum, { spentMs }) => sum + spentMs, 0)
      expect(spent).toBeLessThanOrEqual(forward)
    }
  })
})

test('the clocks that are shown are those that will be booked', () => {
  forEveryRun((steps) => {
    for (const { before, after, at } of steps) {
      const { wholeMs, spentMs } = readClock(before, at.steady)
      expect(after.questions[before.current]?.spentMs).toBe(spentMs)
      expect(after.questions.reduce((sum, question) => sum + question.spentMs, 0)).toBe(wholeMs)
    }
  })
})

test('the clock runs only while answering', () => {
  forEveryRun((steps) => {
    for (const { after } of steps)
      if (after.phase !== 'answering') expect(after).not.toHaveProperty('runningSince')
  })
})

test('storing and restoring at any step changes nothing but the running clock', () => {
  forEveryRun((steps) => {
    for (const { after } of steps) {
      const { runningSince, ...rest } = after
      const pauses = after.pauses + (runningSince === undefined ? 0 : 1)
      expect(stored(after)).toEqual(after)
      expect(restoreInterview(stored(after))).toStrictEqual({ ...rest, pauses })
    }
  })
})

test('there are always as many points as key points', () => {
  forEveryRun((steps) => {
    for (const { after } of steps)
      for (const { points, keyPoints } of after.questions) expect(points).toHaveLength(keyPoints.length)
  })
})

test('an answered question has a confidence and a grade', () => {
  forEveryRun((steps) => {
    for (const { after } of steps)
      for (const { outcome, confidence, grade } of after.questions)
        if (outcome === 'answered') {
          expect(confidence).toBeDefined()
          expect(grade).toBeDefined()
        }
  })
})

test('the end is final and dated', () => {
  forEveryRun((steps) => {
    for (const { before, after } of steps) {
      if (before.phase === 'finished') expect(after).toBe(before)
      expect('finishedAt' in after).toBe(after.phase === 'finished')
    }
  })
})

test('an event that comes to nothing gives the same object', () => {
  forEveryRun((steps) => {
    for (const { after, at } of steps) expect(applyEvent(after, { type: 'tick' }, at)).toBe(after)
  })
})

test('one event finishes an interview from any state', () => {
  forEveryRun((steps, first) => {
    for (const interview of [first, ...steps.map(({ after }) => after)]) {
      const end = applyEvent(interview, { type: 'finish' }, { steady: 0, wall: 0 })
      expect(end.phase).toBe('finished')
    }
  })
})

test('answering on reaches the end from any state in five events a question', () => {
  const round: InterviewEvent[] = [
    { type: 'resume' },
    { type: 'rate', confidence: 1 },
    { type: 'reveal' },
    { type: 'grade', grade: 1 },
    { type: 'next' },
  ]
  forEveryRun((steps, first) => {
    const rounds = first.questions.flatMap(() => round)
    const last = steps.at(-1)?.after ?? first
    const end = rounds.reduce(
      (interview, event) => applyEvent(interview, event, { steady: 0, wall: 0 }),
      last,
    )
    expect(end.phase).toBe('finished')
  })
})

test('the random interviews get everywhere', () => {
  const reached = new Map<string, number>()
  forEveryRun((steps) => {
    const ends = steps.map(({ after }) => after)
    const questions = ends.at(-1)?.questions ?? []
    const here = {
      'answers one': questions.some(({ outcome }) => outcome === 'answered'),
      'answers several': questions.filter(({ outcome }) => outcome === 'answered').length > 1,
      skips: questions.some(({ outcome }) => outcome === 'skipped'),
      'marks a point': questions.some(({ points }) => points.includes('hit')),
      'writes while paused': steps.some(
        ({ event, before }) =>
          event.type === 'write' && before.phase === 'answering' && before.runningSince === undefined,
      ),
      'writes too late': steps.some(
        ({ event, before }) => event.type === 'write' && before.phase === 'revealed',
      ),
      finishes: ends.some(({ phase }) => phase === 'finished'),
      'stays unfinished': ends.every(({ phase }) => phase !== 'finished'),
    }
    for (const [what, happened] of Object.entries(here))
      reached.set(what, (reached.get(what) ?? 0) + Number(happened))
  })
  for (const [what, runs] of reached) expect(runs, what).toBeGreaterThan(0)
})
