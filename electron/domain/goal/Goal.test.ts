import * as v from 'valibot'
import { expect, test } from 'vitest'
import { goalV1 } from './Goal.ts'

const goal = { date: '2026-12-11', scopes: [{ topic: 'django' }], setOn: '2026-11-22', freshADay: 4 }
const isGoal = (changes: object) => v.is(goalV1, { version: 1, goal: { ...goal, ...changes } })

test('a goal is stored, and so is that there is none', () => {
  expect(v.is(goalV1, { version: 1 })).toBe(true)
  expect(isGoal({})).toBe(true)
  expect(isGoal({ level: 'senior', scopes: [] })).toBe(true)
})

test('a day that does not exist is refused', () => {
  expect(isGoal({ date: '2026-02-30' })).toBe(false)
  expect(isGoal({ setOn: 'yesterday' })).toBe(false)
  expect(isGoal({ freshADay: -1 })).toBe(false)
})
