import { expect, test } from 'vitest'
import { bestPeer, ratioToBestPeer, type Measure } from './compareEngines.ts'
import { percentiles } from './percentiles.ts'

const load: Measure = { name: 'load', better: 'less', of: (figures) => figures.load }
const more: Measure = { ...load, better: 'more' }
const measured = [
  { engine: 'ours', load: 2 },
  { engine: 'one', load: 4 },
  { engine: 'other', load: 8 },
  { engine: 'late' },
]

test('ours is compared with the best of the others', () => {
  expect(bestPeer(measured, load)).toBe(4)
  expect(bestPeer(measured, more)).toBe(8)
  expect(ratioToBestPeer(measured, load)).toBe(1 / 2)
})

test('nothing is compared where a figure is missing', () => {
  expect(ratioToBestPeer([{ engine: 'ours' }, { engine: 'one', load: 4 }], load)).toBeUndefined()
  expect(ratioToBestPeer([{ engine: 'ours', load: 2 }], load)).toBeUndefined()
  expect(ratioToBestPeer([measured[0] ?? { engine: '' }, { engine: 'one', load: 0 }], load)).toBeUndefined()
})

test('of a hundred times the middle one and the fifth and the first of the longest are told', () => {
  const times = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentiles(times)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99 })
  expect(percentiles([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7 })
  expect(percentiles([])).toBeUndefined()
})
