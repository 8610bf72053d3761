/** The most lines that are a dot apart; more are set closer. */
const roomyLines = 6
const lineHeight = 13

/**
 * Places for so many marks, piled in centred lines from one edge: how far each is from the middle, and how far its line is
 * from the edge; pixels. The same number always makes the same pile.
 */
export function dotPile(
  count: number,
  { perLine, across }: { perLine: number; across: number },
): { across: number; line: number }[] {
  const lines = Math.ceil(count / perLine)
  const step = lineHeight * Math.min(1, roomyLines / lines)
  return Array.from({ length: count }, (_, place) => {
    const line = Math.floor(place / perLine)
    const onLine = Math.min(perLine, count - line * perLine)
    return { across: ((place % perLine) - (onLine - 1) / 2) * across, line: line * step }
  })
}
