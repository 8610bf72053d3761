import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { languages, levels } from '../question/Question.ts'
import { confidences, grades, interviewV2, pointStates } from './Interview.ts'
import { interviewV1 } from './interviewV1.ts'
import { upgradeInterview } from './upgradeInterview.ts'

const of = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const time = fc.double({ min: 0, max: 1e13, noNaN: true })
const text = fc.string({ unit: 'binary' })

const somePlan = fc.record(
  {
    lang: of(...languages),
    scopes: fc.array(fc.record({ topic: text, section: text }, { requiredKeys: ['topic'] })),
    levels: fc.subarray([...levels]),
    questions: fc.integer({ min: 1, max: 100 }),
    minutes: fc.double({ min: 1, max: 300, noNaN: true }),
    answerSeconds: fc.integer({ min: 10, max: 1800 }),
    onlyBookmarked: fc.boolean(),
    ids: fc.array(text),
    order: of('shuffled', 'weakest'),
    seed: fc.nat(),
  },
  { requiredKeys: ['lang', 'scopes', 'levels', 'answerSeconds', 'onlyBookmarked', 'order', 'seed'] },
)
const someQuestion = fc.record(
  {
    id: text,
    title: text,
    topic: text,
    section: text,
    level: of(...levels),
    keyPoints: fc.array(text),
    outcome: of('open', 'skipped', 'answered'),
    flagged: fc.boolean(),
    answer: text,
    confidence: of(...confidences),
    points: fc.array(of(...pointStates)),
    grade: of(...grades),
    spentMs: time,
  },
  {
    requiredKeys: ['id', 'title', 'topic', 'keyPoints', 'outcome', 'flagged', 'answer', 'points', 'spentMs'],
  },
)
const someInterview = fc.record(
  {
    version: of(1),
    id: text,
    plan: somePlan,
    startedAt: time,
    finishedAt: time,
    phase: of('answering', 'revealed', 'finished'),
    runningSince: time,
    pauses: fc.nat(),
    current: fc.nat(),
    questions: fc.array(someQuestion),
  },
  { requiredKeys: ['version', 'id', 'plan', 'startedAt', 'phase', 'pauses', 'current', 'questions'] },
)

test('whatever the first version stored is an interview of the second, with all that was in it', () => {
  fc.assert(
    fc.property(someInterview, (stored) => {
      const old = v.parse(interviewV1, stored)
      const upgraded = upgradeInterview(old)
      expect(v.parse(interviewV2, upgraded)).toStrictEqual(upgraded)
      const { order: _, ...plan } = old.plan
      expect(upgraded).toMatchObject({ ...old, version: 2, plan })
      expect(upgraded.plan).toMatchObject({ mode: 'coach', answerBy: 'typing', readAloud: false })
      expect(upgraded.plan).not.toHaveProperty('order')
      expect('mix' in upgraded.plan).toBe(old.plan.order === 'weakest')
    }),
  )
})
