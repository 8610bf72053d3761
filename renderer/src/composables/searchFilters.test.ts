import { describe, expect, it } from 'vitest'
import { readAddress, readText, writeSearch } from './searchFilters.ts'

describe('the address of a page of results', () => {
  it('keeps the text and each filter', () => {
    const filters = { topic: 'django', level: 'senior', lang: 'en', bookmarked: true, noted: true } as const
    const query = writeSearch('@login_required', filters)
    expect(query).toEqual({
      q: '@login_required',
      topic: 'django',
      level: 'senior',
      lang: 'en',
      bookmarked: '1',
      noted: '1',
    })
    expect(readAddress(query as Record<string, string>)).toEqual(filters)
    expect(readText(query as Record<string, string>)).toBe('@login_required')
  })

  it('says nothing of what is not set', () => {
    expect(writeSearch(' ', {})).toEqual({})
    expect(readAddress({})).toEqual({})
    expect(readText({})).toBe('')
  })

  it('passes over values that mean nothing', () => {
    expect(readAddress({ level: 'guru', lang: 'fr', bookmarked: 'x', topic: ['a', 'b'] })).toEqual({})
  })
})
