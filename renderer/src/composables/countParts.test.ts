import { describe, expect, it } from 'vitest'
import { countParts } from './countParts.ts'

describe('the questions of a library, counted by parts', () => {
  const counts = countParts([
    { topic: 'web', section: 'Cookies' },
    { topic: 'sql' },
    { topic: 'web', section: 'Cache' },
    { topic: 'web', section: 'Cookies' },
    { topic: 'web' },
    { topic: 'sql', section: 'Cache' },
  ])

  it('are told of topics and of their sections', () => {
    expect([counts.of('web'), counts.of('web', 'Cookies'), counts.of('web', 'Cache')]).toEqual([4, 2, 1])
    expect([counts.of('sql'), counts.of('sql', 'Cache'), counts.of('sql', 'Cookies')]).toEqual([2, 1, 0])
    expect(counts.of('none')).toBe(0)
  })
  it('are outlined in the order they come', () => {
    expect(counts.outline).toEqual([
      { name: 'web', sections: ['Cookies', 'Cache'] },
      { name: 'sql', sections: ['Cache'] },
    ])
  })
})
