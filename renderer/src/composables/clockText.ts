const two = (number: number): string => String(number).padStart(2, '0')

/** Milliseconds as a clock shows them: 1:24, or 1:02:03 from an hour on. Only whole seconds count. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const rest = two(seconds % 60)
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}
