const steps = [5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800]
const mostLines = 3

/** A scale of time that has room for the limit and the longest answer: its end and its lines, ms. */
export function timeScale(limitMs: number, longestMs: number): { end: number; lines: number[] } {
  const end = Math.max(limitMs * 1.25, longestMs * 1.08)
  const step = (steps.find((seconds) => end / (seconds * 1000) < mostLines + 1) ?? 3600) * 1000
  const count = Math.floor(end / step)
  return { end, lines: Array.from({ length: count }, (_, place) => (place + 1) * step) }
}
