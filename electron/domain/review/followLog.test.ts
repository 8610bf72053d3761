import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSchedule } from './createSchedule.ts'
import { followLog } from './followLog.ts'
import { ratings, type ReviewEntry } from './ReviewEntry.ts'
import { sampleRating } from './sampleRating.ts'

const schedule = createSchedule({ retention: 0.9 })
const dayMs = 86_400_000

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ id: fc.constantFrom('a', 'b', 'c'), rating: fc.constantFrom(...ratings) }),
  },
  fc.record({ undoes: fc.integer({ min: 1, max: 10 }) }),
)

test('however a log grows, the cards are those of the whole log', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 4 })), (growths) => {
      const follow = followLog(schedule)
      let log: ReviewEntry[] = []
      for (const growth of growths) {
        const from = log.length
        const added = growth.map((one, place): ReviewEntry => {
          const n = from + place + 1
          const at = 1_700_000_000_000 + n * dayMs
          return 'undoes' in one
            ? { n, at, kind: 'undone', undoes: Math.min(one.undoes, n - 1) }
            : sampleRating({ n, at, ...one })
        })
        log = [...log, ...added]
        expect(follow(log)).toEqual(schedule.replay(log))
      }
    }),
  )
})

test('another log is not taken for a longer one', () => {
  const follow = followLog(schedule)
  follow([sampleRating({ n: 1, id: 'a' })])
  const other = [sampleRating({ n: 1, id: 'b' }), sampleRating({ n: 2, id: 'b' })]
  expect(follow(other)).toEqual(schedule.replay(other))
})
