import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureEdits } from './measureEdits.ts'

/** Optimal string alignment, as it is defined. */
function editsBetween(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  const at = (line: number, column: number) => rows[line]?.[column] ?? Infinity
  for (let line = 1; line <= one.length; line++) {
    const row = [line]
    rows.push(row)
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[line - 1] === other[column - 1]
      const isSwapped =
        line > 1 && column > 1 && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1]
      row[column] = Math.min(
        at(line - 1, column - 1) + (isSame ? 0 : 1),
        at(line - 1, column) + 1,
        at(line, column - 1) + 1,
        isSwapped ? at(line - 2, column - 2) + 1 : Infinity,
      )
    }
  }
  return at(one.length, other.length)
}
const beginningsOf = (word: string) => Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end))
const bytesOf = (word: string) => Uint8Array.from(word, (letter) => letter.charCodeAt(0))

function measure(one: string, other: string, most: number, asBeginning = false): number {
  const padded = bytesOf(`xx${other}yy`)
  return measureEdits(one)(padded, 2, other.length, most, asBeginning)
}

test.each([
  ['a letter more', 'django', 'djangoo', 1],
  ['a letter less', 'django', 'dango', 1],
  ['another letter', 'django', 'djanko', 1],
  ['two neighbours swapped', 'django', 'djagno', 1],
  ['two edits apart', 'middleware', 'midelwaer', 3],
  ['the same', 'django', 'django', 0],
])('%s', (_, one, other, edits) => expect(measure(one, other, 3)).toBe(edits))

test('a word may go on behind a beginning', () => {
  expect(measure('seria', 'serializer', 1, true)).toBe(0)
  expect(measure('sreia', 'serializer', 1, true)).toBe(1)
  expect(measure('seria', 'serializer', 1)).toBeGreaterThan(1)
})

const someWord = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 9 })
/** Random words are seldom near: the other is the one with some edits. */
const somePair = fc.oneof(
  fc.tuple(someWord, someWord),
  fc
    .tuple(
      someWord,
      fc.array(fc.tuple(fc.nat(9), fc.constantFrom('', 'a', 'bc', 'swap')), { maxLength: 3 }),
      someWord,
    )
    .map(([word, edits, rest]): [string, string] => {
      const edited = edits.reduce((left, [at, what]) => {
        const [before, here, after] = [left.slice(0, at), left.slice(at, at + 2), left.slice(at + 2)]
        return before + (what === 'swap' ? [...here].reverse().join('') : what + here.slice(1)) + after
      }, word)
      return [word, (edited || 'a') + (rest.length > 5 ? rest : '')]
    }),
)

test('edits are those of optimal string alignment as far as they are allowed, and else too many', () => {
  // One measure is used for many words: what is left of one must not disturb the next.
  fc.assert(
    fc.property(
      someWord,
      fc.array(somePair, { maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (word, pairs, most) => {
        for (const one of [word, ...pairs.map(([first]) => first)]) {
          const edits = measureEdits(one)
          for (const other of pairs.flat()) {
            const exact = editsBetween(one, other)
            const beginning = Math.min(...beginningsOf(other).map((start) => editsBetween(one, start)))
            const whole = edits(bytesOf(other), 0, other.length, most, false)
            const begun = edits(bytesOf(other), 0, other.length, most, true)
            if (exact <= most) expect(whole).toBe(exact)
            else expect(whole).toBeGreaterThan(most)
            if (beginning <= most) expect(begun).toBe(beginning)
            else expect(begun).toBeGreaterThan(most)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
}, 30_000)

test('a very long word is measured without fault', () => {
  const long = 'a'.repeat(5000)
  expect(() => measure(long, long, 2)).not.toThrow()
  expect(measure(long, 'aaaa', 2)).toBeGreaterThan(2)
  expect(measure('aaaa', long, 2)).toBeGreaterThan(2)
})
