import type { Mix } from '#domain/interview/Interview.ts'

/** The mixes that the set-up offers by name; without one, whatever chance brings. */
export const mixes: { name: 'balanced' | 'due' | 'fresh' | 'chance'; mix?: Mix }[] = [
  { name: 'balanced', mix: { due: 60, fresh: 25, strong: 15 } },
  { name: 'due', mix: { due: 100, fresh: 0, strong: 0 } },
  { name: 'fresh', mix: { due: 0, fresh: 100, strong: 0 } },
  { name: 'chance' },
]

/** The name of a mix; undefined for one that has none. */
export const mixName = (wanted: Mix | undefined): (typeof mixes)[number]['name'] | undefined =>
  mixes.find(
    ({ mix }) => mix?.due === wanted?.due && mix?.fresh === wanted?.fresh && mix?.strong === wanted?.strong,
  )?.name
