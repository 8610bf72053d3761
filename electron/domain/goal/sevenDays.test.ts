import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sevenDays, type SevenDaysRequest } from './sevenDays.ts'

const request = (changes: Partial<SevenDaysRequest> = {}): SevenDaysRequest => ({
  first: 100,
  poor: ['worst', 'bad', 'poor', 'middling'],
  due: [],
  minutesADay: 30,
  costs: { review: 1, fresh: 3, mock: 30 },
  ...changes,
})
const rereads = (changes: Partial<SevenDaysRequest> = {}) =>
  sevenDays(request(changes)).days.map(({ reread }) => reread)

test('what went badly is read in three days, and the worse half comes again three days later', () => {
  expect(rereads()).toEqual([['worst', 'bad'], ['poor', 'middling'], [], ['worst', 'bad'], [], [], []])
})

test('the last day repeats the interview', () => {
  const { days } = sevenDays(request())
  expect(days.map(({ day, mock }) => [day, mock])).toEqual([
    ...[100, 101, 102, 103, 104, 105].map((day) => [day, false]),
    [106, true],
  ])
  expect(days[6]?.minutes).toBe(30)
})

test('reviews have what is left of a day, and the others wait for the next', () => {
  const { days } = sevenDays(request({ due: [40, 0, 5] }))
  expect(days.map(({ reviews }) => reviews)).toEqual([24, 16, 5, 0, 0, 0, 0])
  expect(days[0]?.minutes).toBe(30)
})

test('with few minutes the reading stretches over the week, and what finds no time is told', () => {
  const poor = Array.from({ length: 9 }, (_, place) => `q${place}`)
  const { days, left } = sevenDays(request({ poor, minutesADay: 3 }))
  expect(days.map(({ reread }) => reread)).toEqual([['q0'], ['q1'], ['q2'], ['q0'], ['q1'], ['q2'], []])
  expect(left).toEqual(['q3', 'q4', 'q5', 'q6', 'q7', 'q8'])
})

test('no day has more than its minutes, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 30 }),
      fc.array(fc.nat(60), { maxLength: 9 }),
      fc.integer({ min: 4, max: 120 }),
      (poor, due, minutesADay) => {
        const { days, left } = sevenDays(request({ poor, due, minutesADay }))
        for (const { minutes } of days) expect(minutes).toBeLessThanOrEqual(minutesADay)
        const read = new Set(days.flatMap(({ reread }) => reread))
        expect([...read, ...left].sort()).toEqual([...poor].sort())
      },
    ),
  )
})
