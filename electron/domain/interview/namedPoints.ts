import type { PointState } from './Interview.ts'

const worth = { missed: 0, partly: 0.5, hit: 1 } as const

/** How many key points were named, a half for those named partly. */
export const namedPoints = (points: readonly PointState[]): number =>
  points.reduce((sum, state) => sum + worth[state], 0)
