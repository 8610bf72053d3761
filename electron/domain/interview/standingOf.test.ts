import { expect, test } from 'vitest'
import { createSchedule } from '../review/createSchedule.ts'
import type { Strength } from '../userData/bookmarks.ts'
import { standingOf } from './standingOf.ts'

const now = 1_700_000_000_000
const day = 86_400_000
const reviewed = (at: number) => createSchedule({ retention: 0.9 }).rate(undefined, 4, at)
const marked = (strength: Strength) => ({ strength, at: 1 })

test('what was never studied is fresh', () => {
  expect(standingOf(undefined, undefined, now)).toBe('fresh')
})

test('what was studied is due from the moment of its review on, and strong before', () => {
  const card = reviewed(now)
  const due = card.due.getTime()
  expect(due).toBeGreaterThan(now + day)
  expect(standingOf(card, undefined, due - 1)).toBe('strong')
  expect(standingOf(card, undefined, due)).toBe('due')
})

test('what is marked as weak or shaky is due, whatever the schedule says', () => {
  for (const strength of ['weak', 'shaky'] as const) {
    expect(standingOf(undefined, marked(strength), now)).toBe('due')
    expect(standingOf(reviewed(now), marked(strength), now)).toBe('due')
  }
})

test('what is marked as known is strong, unless its review is due', () => {
  expect(standingOf(undefined, marked('known'), now)).toBe('strong')
  expect(standingOf(reviewed(now), marked('known'), now)).toBe('strong')
  expect(standingOf(reviewed(now - 1000 * day), marked('known'), now)).toBe('due')
})
