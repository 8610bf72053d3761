/** How long something took, in ms: half of the times, 95 and 99 of a hundred were no longer. */
export interface Times {
  count: number
  p50: number
  p95: number
  p99: number
}

/** Sums times up; undefined where there are none. */
export function percentiles(times: readonly number[]): Times | undefined {
  if (times.length === 0) return undefined
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
  return { count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
