import { expect, test } from 'vitest'
import { markdownDocument, type MarkdownBlock } from './markdownDocument.ts'

const written = (...blocks: MarkdownBlock[]) => markdownDocument(blocks)

test('blocks stand apart, and a heading keeps to its line', () => {
  expect(
    written({ kind: 'heading', level: 2, text: 'What is\n`GIL`?' }, { kind: 'text', text: 'Two answers.' }),
  ).toBe('## What is `GIL`?\n\nTwo answers.\n')
})

test('lists are numbered where order counts', () => {
  expect(written({ kind: 'list', ordered: true, items: ['a', 'b'] })).toBe('1. a\n2. b\n')
  expect(written({ kind: 'list', ordered: false, items: ['a', 'b'] })).toBe('- a\n- b\n')
})

test('a bar within a cell does not end it', () => {
  expect(written({ kind: 'table', head: ['Question', 'Time'], rows: [['a | b', '1:20']] })).toBe(
    '| Question | Time |\n| --- | --- |\n| a \\| b | 1:20 |\n',
  )
})

test('what was typed is quoted line by line', () => {
  expect(written({ kind: 'quote', text: 'First\nsecond\n\n# Third' })).toBe(
    '> First  \n> second\n>\n> # Third\n',
  )
})

test('a tag that was typed stays text, and code stays as it was', () => {
  const text = '<img src=x> a < b `List<int>`\n```\n<b>\n```\n<i>'
  expect(written({ kind: 'quote', text })).toBe(
    '> \\<img src=x> a < b `List<int>`  \n> ```\n> <b>\n> ```\n> \\<i>\n',
  )
})
