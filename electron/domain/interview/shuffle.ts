import type { Chance } from './seededChance.ts'

/** A new order in which every order is equally likely (the shuffle of Fisher and Yates). */
export function shuffle<T>(items: readonly T[], chance: Chance): T[] {
  const left = [...items]
  const drawn: T[] = []
  while (left.length > 0) drawn.push(...left.splice(Math.floor(chance() * left.length), 1))
  return drawn
}
