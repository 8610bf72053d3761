/**
 * The text of an entry with the record of what it was proved on, in place of the one it had; without a record where
 * nothing proves it. The record is the last line of the front matter.
 */
export function recordProved(text: string, provedOn: readonly string[]): string {
  const end = text.indexOf('\n---', 3)
  const kept = text.slice(0, end).replace(/\nproved:.*/g, '')
  const record = provedOn.length === 0 ? '' : `\nproved: [${provedOn.map((name) => `"${name}"`).join(', ')}]`
  return kept + record + text.slice(end)
}
