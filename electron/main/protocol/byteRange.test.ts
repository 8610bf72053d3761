import { expect, it } from 'vitest'
import { byteRange } from './byteRange.ts'

it.each([
  ['bytes=0-', { first: 0, last: 9 }],
  ['bytes=4-', { first: 4, last: 9 }],
  ['bytes=0-3', { first: 0, last: 3 }],
  ['bytes=9-9', { first: 9, last: 9 }],
  ['bytes=4-99', { first: 4, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
])('%s of ten bytes', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range)
})

it.each(['bytes=10-', 'bytes=5-4', 'bytes=-', 'bytes=-0', 'bytes=0-1,3-4', 'bytes=a-b', 'items=0-1', ''])(
  'nothing for %j',
  (header) => {
    expect(byteRange(header, 10)).toBeUndefined()
  },
)

it('nothing of an empty file', () => {
  expect(byteRange('bytes=0-', 0)).toBeUndefined()
})
