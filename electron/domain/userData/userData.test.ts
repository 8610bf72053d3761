import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { setBookmark } from './bookmarks.ts'
import { writeNote } from './notes.ts'
import { firstSettings, settingsChange, settingsV1, settingsV2, upgradeSettings } from './settings.ts'

describe('a bookmark', () => {
  const before = Object.freeze({ a: Object.freeze({ strength: 'weak' as const, at: 1 }) })

  it('is set, changed and taken away, and others stay', () => {
    const both = setBookmark(before, 'b', 'shaky', 2)
    expect(both).toEqual({ a: { strength: 'weak', at: 1 }, b: { strength: 'shaky', at: 2 } })
    expect(setBookmark(both, 'b', 'known', 3)['b']).toEqual({ strength: 'known', at: 3 })
    expect(setBookmark(both, 'b', undefined, 3)).toEqual(before)
  })

  it('may be taken away where there is none', () => {
    expect(setBookmark(before, 'b', undefined, 2)).toEqual(before)
  })
})

describe('a note', () => {
  it('is kept as it was typed, white space and all', () => {
    expect(writeNote({}, 'a', '  x\n', 1)).toEqual({ a: { text: '  x\n', at: 1 } })
  })

  it('is removed when only white space is left', () => {
    const before = writeNote(writeNote({}, 'a', 'x', 1), 'b', 'y', 2)
    expect(writeNote(before, 'a', ' \n\t\u00a0', 3)).toEqual({ b: { text: 'y', at: 2 } })
  })
})

describe('the settings', () => {
  it('of a first start are valid in either language', () => {
    for (const language of ['ru', 'en'] as const)
      expect(v.is(settingsV2, { version: 2, settings: firstSettings(language) })).toBe(true)
  })

  it('of the first version are kept, and get what the second asks for besides', () => {
    const stored = { ...firstSettings('ru'), theme: 'dark' as const, listWidth: 300 }
    const upgraded = upgradeSettings(v.parse(settingsV1, { version: 1, settings: stored }))
    expect(upgraded).toEqual({ version: 2, settings: stored })
    expect(v.is(settingsV2, upgraded)).toBe(true)
  })

  it('are changed by what is named, without what is left undefined', () => {
    expect(v.parse(settingsChange, { theme: 'dark', other: 1 })).toEqual({ theme: 'dark' })
    expect(v.parse(settingsChange, {})).toEqual({})
  })

  it.each([
    { theme: 'blue' },
    { textScale: 5 },
    { textScale: NaN },
    { listWidth: 1 },
    { hideAnswers: 1 },
    { retention: 0.5 },
    { minutesADay: 2.5 },
    'dark',
    null,
  ])('refuse %j', (change) => {
    expect(v.is(settingsChange, change)).toBe(false)
  })
})
