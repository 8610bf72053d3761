import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InterviewPlan } from './Interview.ts'
import { pickQuestions, type PickFacts } from './pickQuestions.ts'
import { recentQuestions } from './recentQuestions.ts'
import { sampleInterview, samplePlan, sampleQuestion } from './sampleInterview.ts'
import type { Standing } from './standingOf.ts'

const mix = { due: 60, fresh: 25, strong: 15 }
const facts: PickFacts = { standingOf: () => 'fresh', recent: new Set() }
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const of = (...names: string[]) => names.map((id) => ({ id, topic: 'Python' }))
const pick = (changes: Partial<InterviewPlan>, pool = of(...ids), known = facts): string[] =>
  pickQuestions(samplePlan(changes), pool, known).map(({ id }) => id)

/** So many questions of each standing, whose ids tell it. */
const standing = (due: number, fresh: number, strong: number) =>
  Object.entries({ due, fresh, strong }).flatMap(([name, count]) =>
    of(...Array.from({ length: count }, (_, place) => `${name} ${place}`)),
  )
const byName: PickFacts = { ...facts, standingOf: (id) => id.split(' ')[0] as Standing }
const counts = (picked: string[]): number[] =>
  ['due', 'fresh', 'strong'].map((name) => picked.filter((id) => id.startsWith(name)).length)

describe('the seed', () => {
  test('gives the same pick from the same pool in whatever order it comes', () => {
    const pool = standing(4, 4, 4)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pool, { minLength: pool.length }),
        fc.nat(),
        fc.option(fc.constant(mix), { nil: undefined }),
        fc.shuffledSubarray(pool.map(({ id }) => id)),
        (shuffled, seed, chosenMix, recent) => {
          const plan = { seed, questions: 5, ...(chosenMix && { mix: chosenMix }) }
          const known = { ...byName, recent: new Set(recent) }
          expect(pick(plan, shuffled, known)).toEqual(pick(plan, pool, known))
        },
      ),
    )
  })

  test('another gives another order', () => {
    const orders = [1, 2, 3, 4, 5].map((seed) => pick({ seed }))
    expect(new Set(orders.map(String)).size).toBe(5)
    for (const order of orders) expect(order.toSorted()).toEqual(ids)
  })

  test('and another choice where not all are asked', () => {
    const picks = [1, 2, 3, 4, 5].map((seed) => pick({ seed, questions: 3, mix }, standing(9, 9, 9), byName))
    expect(new Set(picks.map((picked) => String(picked.toSorted()))).size).toBeGreaterThan(1)
  })
})

describe('the mix', () => {
  const taken = (questions: number, pool: [number, number, number], changes = {}) =>
    counts(pick({ questions, mix, ...changes }, standing(...pool), byName))

  test('says how many of each standing are asked, to the largest remainder', () => {
    for (let seed = 0; seed < 10; seed++) {
      expect(taken(20, [30, 30, 30], { seed })).toEqual([12, 5, 3])
      expect(taken(12, [30, 30, 30], { seed })).toEqual([7, 3, 2])
    }
    expect(taken(10, [30, 30, 30], { mix: { due: 0, fresh: 0, strong: 100 } })).toEqual([0, 0, 10])
  })

  test('is filled up with what there is: the due first, then the fresh, then the strong', () => {
    expect(taken(20, [2, 30, 30])).toEqual([2, 15, 3])
    expect(taken(20, [30, 0, 30])).toEqual([17, 0, 3])
    expect(taken(20, [2, 4, 30])).toEqual([2, 4, 14])
    expect(taken(20, [2, 3, 4])).toEqual([2, 3, 4])
  })

  test('without one the standings make no difference', () => {
    const picks = Array.from({ length: 40 }, (_, seed) =>
      counts(pick({ seed, questions: 3 }, standing(3, 3, 3), byName)),
    )
    expect(new Set(picks.map(String)).size).toBeGreaterThan(4)
  })

  test('does not put the due ones first', () => {
    const firsts = Array.from({ length: 40 }, (_, seed) => pick({ seed, mix }, standing(9, 9, 9), byName)[0])
    expect(counts(firsts.map(String)).every((count) => count > 0)).toBe(true)
  })
})

describe('questions of the last interviews', () => {
  test('are asked only when no others are left', () => {
    const recent = new Set(['due 0', 'due 1', 'fresh 0'])
    const picked = pick({ questions: 4, mix }, standing(3, 2, 2), { ...byName, recent })
    expect(picked.toSorted()).toEqual(['due 2', 'fresh 1', 'strong 0', 'strong 1'])
    const more = pick({ questions: 5, mix }, standing(3, 2, 2), { ...byName, recent })
    expect(more.filter((id) => recent.has(id))).toHaveLength(1)
  })

  test('no question is asked twice in three interviews while others are left', () => {
    const someInterviews = fc.array(
      fc.record({ seed: fc.nat(), questions: fc.integer({ min: 1, max: 6 }) }),
      {
        minLength: 3,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), someInterviews, fc.boolean(), (size, plans, mixed) => {
        const pool = standing(size, 5, 2)
        const asked: string[][] = []
        for (const plan of plans) {
          const earlier = asked.map((picked) =>
            sampleInterview({ questions: picked.map((id) => sampleQuestion(id, { outcome: 'skipped' })) }),
          )
          const known = { ...byName, recent: recentQuestions(earlier) }
          const picked = pick({ ...plan, ...(mixed ? { mix } : {}) }, pool, known)
          const lastTwo = new Set(asked.slice(0, 2).flat())
          const left = pool.length - lastTwo.size
          expect(picked.filter((id) => lastTwo.has(id))).toHaveLength(Math.max(0, plan.questions - left))
          expect(new Set(picked).size).toBe(Math.min(plan.questions, pool.length))
          asked.unshift(picked)
        }
      }),
    )
  })
})

describe('the order', () => {
  test('lets topics take turns', () => {
    const pool = ['Python', 'SQL', 'HTTP'].flatMap((topic) =>
      [1, 2, 3, 4].map((place) => ({ id: `${topic}${place}`, topic })),
    )
    for (let seed = 0; seed < 20; seed++) {
      const topics = pickQuestions(samplePlan({ seed }), pool, facts).map(({ topic }) => topic)
      expect(topics.filter((topic, place) => topic === topics[place - 1])).toEqual([])
    }
  })

  test('lets sections take turns where there is one topic', () => {
    const pool = ['Types', 'Runtime'].flatMap((section) =>
      [1, 2, 3].map((place) => ({ id: `${section}${place}`, topic: 'Python', section })),
    )
    const sections = pickQuestions(samplePlan(), pool, facts).map(({ section }) => section)
    expect(sections.filter((section, place) => section === sections[place - 1])).toEqual([])
  })

  test('of given ids is their own, whatever was asked lately, without those that are gone', () => {
    const known = { ...facts, recent: new Set(['c']) }
    expect(pick({ ids: ['g', 'c', 'gone', 'a'] }, of('a', 'c', 'g'), known)).toEqual(['g', 'c', 'a'])
    expect(pick({ ids: ['g', 'c', 'a'], questions: 2 }, of('a', 'c', 'g'))).toEqual(['g', 'c'])
  })
})

test('an empty pool gives an empty pick', () => {
  expect(pick({}, [])).toEqual([])
  expect(pick({ mix }, [])).toEqual([])
})
