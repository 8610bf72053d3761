/**
 * Divides a whole number in proportion to weights, so that the parts add up to it (the largest remainders get what
 * rounding leaves); all zero where no weight is above zero.
 */
export function shareOut(count: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (count * weight) / total)
  const shares = exact.map(Math.floor)
  const left = count - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((value, place) => ({ place, remainder: value % 1 }))
    .sort((one, other) => other.remainder - one.remainder)
  for (const { place } of byRemainder.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1
  return shares
}
