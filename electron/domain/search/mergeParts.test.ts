import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPartBuilder } from './createPartBuilder.ts'
import { mergeParts } from './mergeParts.ts'
import { mergeTables } from './mergeTables.ts'
import { createWordTable } from './createWordTable.ts'
import { packWord } from './wordBytes.ts'
import { wordOfTable } from './wordOfTable.ts'

const someText = fc
  .array(
    fc.constantFrom(
      ...'миграция миграции ORM orm select_related QuerySet related the is working cache cached'.split(' '),
      ...'C# := N+1 .env % Как что λ ёлка 3.12 a_b'.split(' '),
    ),
    { maxLength: 8 },
  )
  .map((words) => words.join(' '))
const someTexts = fc.record({ title: someText, names: someText, summary: someText, body: someText })

test('the cuts of a library merge into the whole of it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someTexts, { maxLength: 4 }), { maxLength: 5 }), (batches) => {
      const builder = createPartBuilder()
      const cuts = batches.map((batch) => {
        batch.forEach(builder.add)
        return builder.cut()
      })
      expect(cuts.reduce(mergeParts, createPartBuilder().whole())).toEqual(builder.whole())
    }),
    { numRuns: 200 },
  )
}, 30_000)

test('parts of different builders merge into what one builder makes of all', () => {
  fc.assert(
    fc.property(
      fc.array(someTexts, { maxLength: 5 }),
      fc.array(someTexts, { maxLength: 5 }),
      (first, second) => {
        const partOf = (batch: typeof first) => {
          const builder = createPartBuilder()
          batch.forEach(builder.add)
          return builder.cut()
        }
        expect(mergeParts(partOf(first), partOf(second))).toEqual(partOf([...first, ...second]))
      },
    ),
    { numRuns: 200 },
  )
}, 30_000)

test('merging does not touch what it merges', () => {
  const builder = createPartBuilder()
  builder.add({ title: 'Django', names: '', summary: '', body: 'ORM' })
  const one = builder.cut()
  builder.add({ title: 'Flask', names: '', summary: '', body: 'ORM' })
  const other = builder.cut()
  const before = structuredClone([one, other])
  mergeParts(one, other)
  expect([one, other]).toEqual(before)
})

test('two tables merge into one that has each word once, where both numberings lead to', () => {
  const someWords = fc
    .uniqueArray(fc.string({ unit: fc.constantFrom(...'abая日'), maxLength: 3 }), { maxLength: 20 })
    .map((words) => words.map(packWord).sort())
  fc.assert(
    fc.property(someWords, someWords, (first, second) => {
      const { table, ofFirst, ofSecond } = mergeTables(createWordTable(first), createWordTable(second))
      expect(table).toEqual(createWordTable([...new Set([...first, ...second])].sort()))
      const named = (numbers: Uint32Array) =>
        [...numbers].map((number) => packWord(wordOfTable(table, number)))
      expect(named(ofFirst)).toEqual(first)
      expect(named(ofSecond)).toEqual(second)
    }),
  )
})
