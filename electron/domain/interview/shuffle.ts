import type { Chance } from './seededChance.ts'

/**
 * A new order in which every order is equally likely: one is drawn after the other from those that are left, which keep
 * their order. So many are left up to each place is kept in a tree of sums (Fenwick 1994): there may be 100,000.
 */
export function shuffle<T>(items: readonly T[], chance: Chance): T[] {
  const count = items.length
  const left = Uint32Array.from({ length: count + 1 }, (_, place) => place & -place)
  const widest = 2 ** Math.floor(Math.log2(Math.max(count, 1)))

  /** Takes the one before which so many of those left stand. */
  function take(before: number): T {
    let place = 0
    let wanted = before
    for (let width = widest; width >= 1; width /= 2) {
      const next = place + width
      const there = left[next]
      if (there === undefined) continue
      if (there <= wanted) {
        place = next
        wanted -= there
      } else left[next] = there - 1
    }
    return items[place] as T
  }
  return items.map((_, drawn) => take(Math.floor(chance() * (count - drawn))))
}
