import { describe, expect, it } from 'vitest'
import { moveActive } from './moveActive.ts'

describe('moving through a list of results', () => {
  it('goes round the ends with the arrows', () => {
    expect(moveActive('ArrowDown', 0, 3, 5)).toBe(1)
    expect(moveActive('ArrowDown', 2, 3, 5)).toBe(0)
    expect(moveActive('ArrowUp', 0, 3, 5)).toBe(2)
  })

  it('jumps to the ends, and by pages no further than them', () => {
    expect(moveActive('End', 1, 20, 5)).toBe(19)
    expect(moveActive('Home', 7, 20, 5)).toBe(0)
    expect(moveActive('PageDown', 3, 20, 5)).toBe(8)
    expect(moveActive('PageDown', 18, 20, 5)).toBe(19)
    expect(moveActive('PageUp', 3, 20, 5)).toBe(0)
  })

  it('leaves other keys, and an empty list, alone', () => {
    expect(moveActive('a', 0, 3, 5)).toBeUndefined()
    expect(moveActive('ArrowDown', 0, 0, 5)).toBeUndefined()
  })
})
