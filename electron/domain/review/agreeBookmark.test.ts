import { expect, test } from 'vitest'
import { agreeBookmark } from './agreeBookmark.ts'
import { ratings } from './ReviewEntry.ts'

test('known and forgotten is shaky', () => {
  expect(agreeBookmark('known', 1)).toBe('shaky')
})

test('nothing else changes a bookmark, and none is made', () => {
  for (const rating of [2, 3, 4] as const) expect(agreeBookmark('known', rating)).toBeUndefined()
  for (const rating of ratings) {
    expect(agreeBookmark('weak', rating)).toBeUndefined()
    expect(agreeBookmark('shaky', rating)).toBeUndefined()
    expect(agreeBookmark(undefined, rating)).toBeUndefined()
  }
})
