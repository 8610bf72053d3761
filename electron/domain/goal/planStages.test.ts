import { expect, test } from 'vitest'
import { planStages } from './planStages.ts'
import type { PlannedDay } from './simulatePlan.ts'

const day = (day: number, fresh: string[], mock = false): PlannedDay => ({
  day,
  fresh,
  mock,
  reviews: 0,
  minutes: 0,
})
const question = (id: string) => ({ id, topic: 'django', section: id[0] ?? '' })
const questions = ['a1', 'a2', 'b1', 'c1', 'c2', 'd1'].map(question)
const django = (section: string) => ({ topic: 'django', section })

test('parts that are begun close together make one step, by the day of the last of them', () => {
  const days = [
    day(1, ['a1', 'a2', 'b1']),
    day(2, []),
    day(3, ['c1']),
    day(4, []),
    day(5, ['c2', 'd1'], true),
    day(6, []),
  ]
  expect(planStages({ days }, questions, 'section', 7)).toEqual([
    { kind: 'learn', parts: [django('a'), django('b')], until: 1 },
    { kind: 'learn', parts: [django('c'), django('d')], until: 5 },
    { kind: 'mocks', days: [5] },
    { kind: 'interview', day: 7 },
  ])
})

test('steps come in the order of their days, whatever the order of reading', () => {
  const days = [day(1, ['d1']), day(2, []), day(3, ['c1', 'c2']), day(4, [])]
  expect(planStages({ days }, questions, 'section', 5).slice(0, 2)).toEqual([
    { kind: 'learn', parts: [django('d')], until: 1 },
    { kind: 'learn', parts: [django('c')], until: 3 },
  ])
})

test('many parts still make three steps, and every part is in one', () => {
  const many = Array.from({ length: 12 }, (_, place) => ({ id: `q${place}`, topic: `topic ${place}` }))
  const stages = planStages({ days: many.map(({ id }, place) => day(place, [id])) }, many, 'topic', 13)
  const learn = stages.filter((stage) => stage.kind === 'learn')
  expect(learn.map(({ parts, until }) => [parts.length, until])).toEqual([
    [4, 3],
    [4, 7],
    [4, 11],
  ])
})

test('with nothing new to learn the interview remains', () => {
  expect(planStages({ days: [day(1, [])] }, questions, 'section', 2)).toEqual([{ kind: 'interview', day: 2 }])
})
