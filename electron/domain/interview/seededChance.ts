/** The next chance, from 0 up to but not including 1. */
export type Chance = () => number

/**
 * Chances that are the same for the same seed; only the seed's lowest 32 bits count. The algorithm is Mulberry32 by
 * Tommy Ettinger, in the public domain (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
export function seededChance(seed: number): Chance {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const twice = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32
  }
}
