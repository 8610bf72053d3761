import { expect, test } from 'vitest'
import { inTurns } from './inTurns.ts'

/** Works through steps that take so many ms each; returns the result, and after how many steps each turn ended. */
async function work(...durations: number[]) {
  let time = 0
  let done = 0
  const ends: number[] = []
  const result = await inTurns(
    (function* () {
      for (const duration of durations) {
        time += duration
        done++
        yield
      }
      return 'done'
    })(),
    {
      now: () => time,
      next: async () => void ends.push(done),
    },
  )
  return { result, ends }
}

test('short work is done in one turn', async () => {
  expect(await work(1, 1, 1)).toEqual({ result: 'done', ends: [] })
})
test('a turn ends with the step that makes it long', async () => {
  expect(await work(2, 2, 1, 5, 1)).toEqual({ result: 'done', ends: [2, 4] })
})
test('what fails in a step fails the work', async () => {
  const failing = (function* () {
    yield
    throw new Error('no')
  })()
  await expect(inTurns(failing, { now: () => 0, next: async () => {} })).rejects.toThrow('no')
})
