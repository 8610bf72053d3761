import { isDeepStrictEqual } from 'node:util'
import { expect, test, vi } from 'vitest'
import { answerAtHand } from './answerAtHand.ts'
import { applyEvent } from './applyEvent.ts'
import { forEveryRun, onwards, stored } from './forEveryRun.ts'
import { hardLimit } from './hardLimit.ts'
import { hasTime } from './hasTime.ts'
import { interviewV2, type AskedFollowUp, type Interview, type InterviewEvent } from './Interview.ts'
import { isAnswering } from './isAnswering.ts'
import { isClosed } from './isClosed.ts'
import { isPaused } from './isPaused.ts'
import { readClock } from './readClock.ts'
import { restoreInterview } from './restoreInterview.ts'

// Thousands of steps a test: on a busy machine they take longer than the usual five seconds.
vi.setConfig({ testTimeout: 30_000 })

type Answer = Pick<AskedFollowUp, 'answer' | 'spentMs'>

/** Every answer of an interview, of a question or of a follow-up, by its place. */
const answers = ({ questions }: Interview): Map<string, Answer> =>
  new Map(
    questions.flatMap((question, place) => [
      [`${place}`, question] as [string, Answer],
      ...question.followUps.map((followUp, next): [string, Answer] => [`${place}/${next}`, followUp]),
    ]),
  )
const atHand = ({ current, followUp }: Interview): string =>
  followUp === undefined ? `${current}` : `${current}/${followUp}`
const states = (steps: { after: Interview }[], first: Interview): Interview[] => [
  first,
  ...steps.map(({ after }) => after),
]
const moment = { steady: 0, wall: 0 }
const finish = { type: 'finish' } as const
const phases = interviewV2.entries.phase.options

test('what was typed last is never lost, and nothing is typed into a locked answer', () => {
  forEveryRun((steps) => {
    const typed = new Map<string, string>()
    for (const { before, event, after } of steps) {
      if (event.type === 'write' && isAnswering(before)) typed.set(atHand(before), event.answer)
      for (const [place, { answer }] of answers(after)) expect(answer).toBe(typed.get(place) ?? '')
    }
  })
})

test('time never runs back, and only the answer at hand spends any', () => {
  forEveryRun((steps) => {
    for (const { before, after } of steps) {
      const earlier = answers(before)
      for (const [place, { spentMs }] of answers(after)) {
        const spentBefore = earlier.get(place)?.spentMs ?? NaN
        if (place === atHand(before)) expect(spentMs).toBeGreaterThanOrEqual(spentBefore)
        else expect(spentMs).toBe(spentBefore)
      }
    }
  })
})

test('no more time is spent than the clock went forward, and on no answer more than its hard limit', () => {
  forEveryRun((steps) => {
    let forward = 0
    for (const step of steps) {
      forward += step.forward
      const times = [...answers(step.after).values()].map(({ spentMs }) => spentMs)
      expect(times.reduce((sum, spentMs) => sum + spentMs, 0)).toBeLessThanOrEqual(forward)
      expect(Math.max(...times)).toBeLessThanOrEqual(hardLimit(step.after.plan))
    }
  })
})

test('all the time that the clock went forward while it ran is booked, up to the hard limit', () => {
  forEveryRun((steps) => {
    for (const { before, after, at } of steps) {
      if (before.runningSince === undefined) continue
      const passed = Math.max(0, at.steady - before.runningSince)
      const due = Math.min((answerAtHand(before)?.spentMs ?? NaN) + passed, hardLimit(before.plan))
      expect(answers(after).get(atHand(before))?.spentMs).toBe(due)
    }
  })
})

test('the clocks that are shown are those that will be booked', () => {
  forEveryRun((steps) => {
    for (const { before, after, at } of steps) {
      const { wholeMs, spentMs } = readClock(before, at.steady)
      expect(answers(after).get(atHand(before))?.spentMs).toBe(spentMs)
      expect([...answers(after).values()].reduce((sum, answer) => sum + answer.spentMs, 0)).toBe(wholeMs)
    }
  })
})

test('the clock runs only while an answer is given that is not closed', () => {
  forEveryRun((steps, first) => {
    for (const interview of states(steps, first))
      if (!isAnswering(interview) || isClosed(interview)) expect(interview).not.toHaveProperty('runningSince')
  })
})

test('a pause is counted when the clock is stopped by it, and nothing else counts', () => {
  forEveryRun((steps) => {
    for (const { before, event, after } of steps) {
      const stopped = event.type === 'pause' && !isPaused(before) && isPaused(after)
      expect(after.pauses).toBe(before.pauses + Number(stopped))
      if (isPaused(after) && !stopped) expect(isPaused(before)).toBe(true)
    }
  })
})

test('storing and restoring at any step changes nothing but the running clock', () => {
  forEveryRun((steps, first) => {
    for (const interview of states(steps, first)) {
      const { runningSince, ...rest } = interview
      const pauses = interview.pauses + (runningSince === undefined ? 0 : 1)
      expect(stored(interview)).toStrictEqual(interview)
      expect(restoreInterview(stored(interview))).toStrictEqual({ ...rest, pauses })
    }
  })
})

test('a follow-up is at hand in the phases of follow-ups and in no other', () => {
  forEveryRun((steps, first) => {
    for (const interview of states(steps, first)) {
      const { phase, followUp } = interview
      expect('followUp' in interview).toBe(phase === 'followUp' || phase === 'followUpRevealed')
      expect(answerAtHand(interview)).toBeDefined()
      if (followUp !== undefined) expect(interview.questions[interview.current]?.outcome).toBe('answered')
    }
  })
})

test('there are always as many points as key points', () => {
  forEveryRun((steps, first) => {
    for (const interview of states(steps, first))
      for (const { points, keyPoints } of interview.questions) expect(points).toHaveLength(keyPoints.length)
  })
})

test('an answer that was given has a confidence, and a grade once it is looked over; it never opens again', () => {
  forEveryRun((steps) => {
    for (const { before, after } of steps)
      after.questions.forEach(({ outcome, confidence, grade }, place) => {
        if (outcome === 'given' || outcome === 'answered') expect(confidence).toBeDefined()
        if (outcome === 'answered') expect(grade).toBeDefined()
        const earlier = before.questions[place]?.outcome
        if (earlier === 'answered') expect(outcome).toBe('answered')
        if (earlier === 'given') expect(['given', 'answered']).toContain(outcome)
      })
  })
})

test('confidence, recording and follow-ups are locked with their answer', () => {
  forEveryRun((steps) => {
    for (const { before, after } of steps) {
      if (before.phase === 'answering') continue
      after.questions.forEach(({ confidence, recording }, place) => {
        expect(confidence).toBe(before.questions[place]?.confidence)
        expect([before.questions[place]?.recording, undefined]).toContain(recording)
      })
    }
  })
})

test('a skipped question can be visited as long as there is time', () => {
  forEveryRun((steps, first) => {
    for (const interview of states(steps, first)) {
      if (interview.phase !== 'answering' || isPaused(interview) || !hasTime(interview)) continue
      const at = { steady: interview.runningSince ?? 0, wall: 0 }
      interview.questions.forEach(({ outcome }, question) => {
        if (outcome !== 'skipped') return
        const visited = applyEvent(interview, { type: 'visit', question }, at)
        expect(visited).toMatchObject({ phase: 'answering', current: question })
        expect(visited.questions[question]?.outcome).toBe('open')
      })
    }
  })
})

test('the end is final and dated', () => {
  forEveryRun((steps) => {
    for (const { before, after, at } of steps) {
      if (before.phase === 'finished') expect(after).toBe(before)
      else if (after.phase === 'finished') expect(after.finishedAt).toBe(at.wall)
      else expect(after).not.toHaveProperty('finishedAt')
    }
  })
})

test('an event that comes to nothing gives the same object', () => {
  forEveryRun((steps) => {
    for (const { before, after, at } of steps) {
      expect(applyEvent(after, { type: 'tick' }, at)).toBe(after)
      expect(after === before).toBe(isDeepStrictEqual(after, before))
    }
  })
})

test('at most two events finish an interview from any state', () => {
  forEveryRun((steps, first) => {
    for (const interview of states(steps, first)) {
      const end = applyEvent(applyEvent(interview, finish, moment), finish, moment)
      expect(end.phase).toBe('finished')
    }
  })
})

test('answering on reaches the end from any state, in four events an answer and one to resume', () => {
  forEveryRun((steps, first) => {
    for (const from of states(steps, first).filter((_, place) => place % 10 === 0)) {
      let interview = from
      for (let left = 4 * answers(first).size + 1; left > 0 && interview.phase !== 'finished'; left--)
        interview = applyEvent(interview, onwards(interview), moment)
      expect(interview.phase).toBe('finished')
    }
  })
})

test('the random interviews get everywhere', () => {
  const reached = new Map<string, number>()
  forEveryRun((steps, first) => {
    const ends = states(steps, first)
    const questions = ends.at(-1)?.questions ?? []
    const follow = questions.flatMap(({ followUps }) => followUps)
    const exam = first.plan.mode === 'exam'
    const happened = (
      type: InterviewEvent['type'],
      then: (step: (typeof steps)[number]) => boolean,
    ): boolean => steps.some((step) => step.event.type === type && then(step))
    const here = {
      'answers several': questions.filter(({ outcome }) => outcome === 'answered').length > 1,
      skips: questions.some(({ outcome }) => outcome === 'skipped'),
      'opens a skipped one': happened('visit', ({ before, after }) => {
        return before.questions[after.current]?.outcome === 'skipped' && after !== before
      }),
      'goes to another answer to look over': happened('visit', ({ before, after }) => {
        return before.phase === 'revealed' && before.current !== after.current
      }),
      'marks a point': questions.some(({ points }) => points.some((point) => point !== 'missed')),
      'says something': questions.some(({ recording }) => recording !== undefined),
      'writes while paused': happened('write', ({ before }) => isPaused(before)),
      'writes after the hard limit': happened('write', ({ before }) => isClosed(before)),
      'writes too late': happened('write', ({ before }) => before.phase === 'revealed'),
      'is closed by the hard limit': ends.some(isClosed),
      'answers a follow-up': follow.some(({ answer }) => answer !== ''),
      'judges a follow-up': follow.some(({ state }) => state === 'partly'),
      'uses up its time': ends.some((interview) => !hasTime(interview)),
      'looks an exam over': exam && ends.some(({ phase }) => phase === 'revealed'),
      'ends an exam': exam && ends.at(-1)?.phase === 'finished',
      'ends a coached interview': !exam && ends.at(-1)?.phase === 'finished',
      'stays unfinished': ends.every(({ phase }) => phase !== 'finished'),
      ...Object.fromEntries(
        phases.map((phase) => [`stands at ${phase}`, ends.some((interview) => interview.phase === phase)]),
      ),
    }
    for (const [what, did] of Object.entries(here)) reached.set(what, (reached.get(what) ?? 0) + Number(did))
  }, 300)
  for (const [what, runs] of reached) expect(runs, what).toBeGreaterThan(0)
})
