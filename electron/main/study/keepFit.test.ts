import type { Fit } from '#domain/review/Fit.ts'
import { simulateLog } from '#domain/review/simulateLog.ts'
import { default_w } from 'ts-fsrs'
import { expect, it } from 'vitest'
import { keepFit } from './keepFit.ts'

type Stored = { version: 1; fit?: Fit }

/** A memory that loses new things fast and what it holds slowly: far from the defaults. */
const other = default_w.map((weight, place) => (place < 4 ? weight / 6 : weight))

function fitting(log: ReturnType<typeof simulateLog>) {
  let stored: Stored = { version: 1 }
  const store = { get: () => stored, set: (next: Stored) => void (stored = next) }
  return { study: keepFit(store, { all: () => log }, () => 42), stored: () => stored }
}

it('keeps the weights that predict the held-out reviews better, with what they gain', async () => {
  const { study, stored } = fitting(simulateLog({ weights: other, seed: 1, days: 150 }))
  const fit = await study.fitSchedule()
  expect(fit).toMatchObject({ at: 42, weights: expect.any(Array) })
  expect(fit?.after).toBeLessThan(fit?.before ?? 0)
  expect(stored()).toEqual({ version: 1, fit })
  expect(await study.getFit()).toEqual(fit)
})

it('keeps no weights for a memory that the defaults know already, but says so', async () => {
  const { study } = fitting(simulateLog({ weights: default_w, seed: 3, days: 120 }))
  const fit = await study.fitSchedule()
  expect(fit?.heldOut).toBeGreaterThan(0)
  expect(fit).not.toHaveProperty('weights')
})

it('has nothing to say of a short log', async () => {
  const { study, stored } = fitting(simulateLog({ weights: other, seed: 1, days: 5 }))
  expect(await study.fitSchedule()).toBeUndefined()
  expect(stored()).toEqual({ version: 1 })
})
