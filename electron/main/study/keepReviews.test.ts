import { expect, it } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { openReviewLog } from '../stores/openReviewLog.ts'
import { keepReviews } from './keepReviews.ts'

function keeping() {
  const log = openReviewLog(makeFolder(), () => {})
  const signs: number[] = []
  let now = 100
  const reviews = keepReviews(
    log,
    () => now++,
    (took) => signs.push(took),
  )
  return { log, reviews, signs }
}

it('keeps each review as a line of the log, and a sign of study that took as long', async () => {
  const { reviews, signs } = keeping()
  const entry = await reviews.rateReview({ id: 'a', rating: 3, tookMs: 9 })
  expect(entry).toEqual({ n: 1, kind: 'rated', at: 100, from: 'review', id: 'a', rating: 3, tookMs: 9 })
  expect(await reviews.getReviews()).toEqual([entry])
  expect(signs).toEqual([9])
})

it('takes the last review back by a line of its own, then the one before, then none', async () => {
  const { reviews } = keeping()
  for (const id of ['a', 'b']) await reviews.rateReview({ id, rating: 1, tookMs: 0 })
  expect(await reviews.undoReview()).toMatchObject({ n: 3, kind: 'undone', undoes: 2 })
  expect(await reviews.undoReview()).toMatchObject({ n: 4, kind: 'undone', undoes: 1 })
  expect(await reviews.undoReview()).toBeUndefined()
  expect(await reviews.getReviews()).toHaveLength(4)
})

it('takes back no rating that an interview gave', async () => {
  const { log, reviews } = keeping()
  log.append({ kind: 'rated', at: 1, from: 'interview', id: 'a', rating: 3, tookMs: 0 })
  expect(await reviews.undoReview()).toBeUndefined()
})

it('hands out a copy of the log', async () => {
  const { log, reviews } = keeping()
  const handedOut = await reviews.getReviews()
  await reviews.rateReview({ id: 'a', rating: 1, tookMs: 0 })
  expect(handedOut).toEqual([])
  expect(log.all()).toHaveLength(1)
})
