import { describe, expect, it } from 'vitest'
import { nearFirstMatch } from './nearFirstMatch.ts'

const match = { text: 'select_related', match: true }
const plain = (text: string) => ({ text, match: false })

describe('the context of a row of the palette', () => {
  it('is left alone where the match is near the beginning', () => {
    const segments = [plain('Возьмите '), match, plain(', если связь одна')]
    expect(nearFirstMatch(segments)).toBe(segments)
  })

  it('begins at a word not far before a match that stands late', () => {
    const [first, ...rest] = nearFirstMatch([plain('слово '.repeat(30)), match, plain(' и дальше')])
    expect(first?.text).toMatch(/^…слово /)
    expect(first?.text.length).toBeLessThan(50)
    expect(rest).toEqual([match, plain(' и дальше')])
  })

  it('is left alone where nothing matches', () => {
    const segments = [plain('слово '.repeat(30))]
    expect(nearFirstMatch(segments)).toBe(segments)
  })
})
