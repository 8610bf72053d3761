const mostLines = 3

/** Round steps of a count: 1, 2, 5, 10, 20, 50 and so on. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5].find((digit) => digit * power >= least) ?? 10) * power
}

/** A scale of counts with room for the greatest of them: its end and the lines above 0, the last of them at the end. */
export function countScale(greatest: number): { end: number; lines: number[] } {
  const step = roundStep(Math.max(1, greatest / mostLines))
  const count = Math.max(1, Math.ceil(greatest / step))
  return { end: count * step, lines: Array.from({ length: count }, (_, place) => (place + 1) * step) }
}
