import { expect, test } from 'vitest'
import { dotPile } from './dotPile.ts'

const shape = { perLine: 3, across: 10 }

test('marks stand in centred lines, the first at the edge', () => {
  expect(dotPile(5, shape)).toEqual([
    { across: -10, line: 0 },
    { across: 0, line: 0 },
    { across: 10, line: 0 },
    { across: -5, line: 13 },
    { across: 5, line: 13 },
  ])
  expect(dotPile(0, shape)).toEqual([])
})

test('a hundred marks keep within the room of six lines', () => {
  const places = dotPile(100, shape)
  expect(Math.max(...places.map(({ line }) => line))).toBeLessThan(6 * 13)
  expect(new Set(places.map(({ across, line }) => `${across} ${line}`)).size).toBe(100)
})
