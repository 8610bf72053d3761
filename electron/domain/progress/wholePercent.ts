/** A share (0 to 1) in whole per cent. 100 is said only of all of it, and 0 only of nothing. */
export function wholePercent(share: number): number {
  return share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(100 * share))) : 100 * share
}
