import { expect, test } from 'vitest'
import { lastUndoable } from './lastUndoable.ts'
import type { ReviewEntry } from './ReviewEntry.ts'
import { sampleRating } from './sampleRating.ts'
import { standingEntries } from './standingEntries.ts'

const undone = (n: number, undoes: number): ReviewEntry => ({
  n,
  at: 1_700_000_000_000,
  kind: 'undone',
  undoes,
})

test('what was undone does not stand, the rest keeps its order', () => {
  const log = [sampleRating({ n: 1 }), sampleRating({ n: 2 }), undone(3, 1), sampleRating({ n: 4 })]
  expect(standingEntries(log).map(({ n }) => n)).toEqual([2, 4])
})

test('an undoing cannot be undone, and one of nothing is passed over', () => {
  const log = [sampleRating({ n: 1 }), undone(2, 1), undone(3, 2), undone(4, 9)]
  expect(standingEntries(log)).toEqual([])
})

test('the newest review that still stands can be undone', () => {
  const log = [sampleRating({ n: 1 }), sampleRating({ n: 2 }), undone(3, 2)]
  expect(lastUndoable(log)?.n).toBe(1)
})

test('what an interview rated cannot be undone', () => {
  const log = [sampleRating({ n: 1 }), sampleRating({ n: 2, from: 'interview' })]
  expect(lastUndoable(log)?.n).toBe(1)
  expect(lastUndoable(log.slice(1))).toBeUndefined()
})
