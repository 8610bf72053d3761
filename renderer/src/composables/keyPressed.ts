/**
 * The key that was pressed, by the letter on a Latin keyboard: on a Russian one «и» is B. A Latin layout that has its
 * letters elsewhere is taken at its word.
 */
export function keyPressed(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) return '?'
  if (/^[a-z0-9]$/i.test(event.key)) return event.key.toUpperCase()
  const onLatin = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1]
  return onLatin ?? event.key
}
