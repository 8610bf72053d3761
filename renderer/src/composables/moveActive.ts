/**
 * Where a key takes the active row of a list; undefined for a key that does not move it. Arrows go round the ends,
 * pages stop at them.
 * @param page how many rows a page is
 */
export function moveActive(key: string, active: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return active >= last ? 0 : active + 1
    case 'ArrowUp':
      return active <= 0 ? last : active - 1
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageDown':
      return Math.min(active + page, last)
    case 'PageUp':
      return Math.max(active - page, 0)
    default:
      return undefined
  }
}
