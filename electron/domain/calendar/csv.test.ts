import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('cells are parted by commas, and every line ends in CRLF', () => {
  expect(
    csv([
      ['Part', 'Recall'],
      ['ORM', 71],
      ['Async', undefined],
    ]),
  ).toBe('Part,Recall\r\nORM,71\r\nAsync,\r\n')
})

test('commas, quotes and line breaks are quoted', () => {
  expect(csv([['a,b', 'the "N+1"', 'two\nlines']])).toBe('"a,b","the ""N+1""","two\nlines"\r\n')
})

test('what a spreadsheet would run is made harmless, and a negative number stays one', () => {
  expect(csv([['=1+1', '+7', '-x', '@SUM(A1)', -1]])).toBe("'=1+1,'+7,'-x,'@SUM(A1),-1\r\n")
  expect(csv([['=HYPERLINK("x","y")']])).toBe('"\'=HYPERLINK(""x"",""y"")"\r\n')
})

test('no text begins a formula, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bare = csv([[text]]).replace(/^"/, '')
      if (text !== '') expect(bare).not.toMatch(/^[=+\-@\t]/)
    }),
  )
})
