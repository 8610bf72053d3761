import fc from 'fast-check'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createPartBuilder } from './createPartBuilder.ts'
import type { IndexPart } from './IndexPart.ts'
import { checkedBytes, packedPart } from './packedPart.ts'
import { packPart } from './packPart.ts'
import { unpackPart } from './unpackPart.ts'

const pack = (part: IndexPart, key: string) => packPart(part, key, crc32)
const unpack = (bytes: Uint8Array<ArrayBuffer>, key: string) => unpackPart(bytes, key, crc32)

const someWords = fc
  .array(fc.constantFrom('Миграции', 'ORM', 'select_related', 'C#', 'λ', ':=', 'кэш'), { maxLength: 6 })
  .map((words) => words.join(' '))
const someTexts = fc.record({ title: someWords, names: someWords, summary: someWords, body: someWords })

function partOf(documents: readonly Record<'title' | 'names' | 'summary' | 'body', string>[]): IndexPart {
  const builder = createPartBuilder()
  for (const document of documents) builder.add(document)
  return builder.whole()
}
const part = partOf([
  {
    title: 'Миграции Django',
    names: 'migrations',
    summary: 'Порядок',
    body: 'Граф миграций строится по зависимостям',
  },
  { title: 'N+1', names: '', summary: '', body: 'select_related' },
])
const key = '1f2e3d-content'
const packed = pack(part, key)

test('a part comes back as it was packed, under any key', () => {
  fc.assert(
    fc.property(fc.array(someTexts, { maxLength: 4 }), fc.string(), (documents, key) => {
      const part = partOf(documents)
      expect(unpack(pack(part, key), key)).toEqual(part)
    }),
  )
}, 30_000)

test('the same part makes the same bytes', () => expect(pack(part, key)).toEqual(packed))

describe('bytes that begin at any place of their memory', () => {
  test.each([0, 1, 2, 3, 4, 5])('%i', (offset) => {
    const memory = new Uint8Array(packed.length + 11).fill(0x5a)
    memory.set(packed, offset)
    expect(unpack(memory.subarray(offset, offset + packed.length), key)).toEqual(part)
    const read = Buffer.from(memory.buffer, offset, packed.length)
    expect(unpack(read, key)).toEqual(part)
  })
})

test('nothing is copied from bytes that begin well', () => {
  const { buffer } = packed
  expect(unpack(packed, key)?.postings.buffer).toBe(buffer)
})

describe('undefined is what comes of', () => {
  test('any byte damaged', () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = packed.slice()
        damaged[place] = (damaged[place] ?? 0) ^ change
        expect(unpack(damaged, key)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
    for (let place = 0; place < packed.length; place++) {
      const damaged = packed.slice()
      damaged[place] = (damaged[place] ?? 0) ^ 1
      expect(unpack(damaged, key), `byte ${place}`).toBeUndefined()
    }
  })
  test('anything cut off', () => {
    for (let length = 0; length < packed.length; length++)
      expect(unpack(packed.slice(0, length), key), `${length} bytes`).toBeUndefined()
  })
  test('anything added', () => {
    for (const rest of [1, 4, 60]) {
      const longer = new Uint8Array(packed.length + rest)
      longer.set(packed)
      expect(unpack(longer, key)).toBeUndefined()
    }
  })
  test('another key', () => {
    for (const other of ['', key.slice(1), `${key}x`, key.replace('1', '2'), `${key}\0`, `${key}\0\0`])
      expect(unpack(packed, other), other).toBeUndefined()
  })
  test('empty and foreign files', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(unpack(new Uint8Array(bytes), key)).toBeUndefined()
      }),
    )
    expect(unpack(new Uint8Array(4096), key)).toBeUndefined()
  })
})

/** With numbers of the head changed, and a checksum that is right. */
function withHead(changes: Record<number, number>): Uint8Array<ArrayBuffer> {
  const forged = packed.slice()
  const numbers = new Uint32Array(forged.buffer)
  for (const [place, number] of Object.entries(changes)) numbers[Number(place)] = number
  numbers[packedPart.checksumAt] = crc32(checkedBytes(forged))
  return forged
}

test('a head that says otherwise is not believed, though its checksum is right', () => {
  expect(unpack(withHead({}), key)).toEqual(part)
  expect(unpack(withHead({ 0: 1 }), key)).toBeUndefined()
  expect(unpack(withHead({ 1: packedPart.version + 1 }), key)).toBeUndefined()
  expect(unpack(withHead({ 3: 0xffffffff }), key)).toBeUndefined()
  for (let place = 5; place < packedPart.headSize; place++)
    for (const length of [0xffffffff, 1 << 20])
      expect(unpack(withHead({ [place]: length }), key)).toBeUndefined()
})
