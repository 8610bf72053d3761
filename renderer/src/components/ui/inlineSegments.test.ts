import { describe, expect, test } from 'vitest'
import { inlineSegments } from './inlineSegments.ts'

const text = (text: string) => ({ text, code: false })
const code = (text: string) => ({ text, code: true })

describe('inline code in a line of text', () => {
  test('is set apart from the words around it', () => {
    expect(inlineSegments('Чем `count()` лучше `len()`?')).toEqual([
      text('Чем '),
      code('count()'),
      text(' лучше '),
      code('len()'),
      text('?'),
    ])
  })

  test('may hold a backtick when two stand around it', () => {
    expect(inlineSegments('``a ` b``')).toEqual([code('a ` b')])
  })

  test('needs both of its backticks', () => {
    expect(inlineSegments('a `b')).toEqual([text('a `b')])
  })

  test('leaves what looks like a tag to be shown as it is', () => {
    expect(inlineSegments('<b>x</b>')).toEqual([text('<b>x</b>')])
  })
})
