/** The ids of the first few questions that were never reviewed. */
export function firstFresh(
  questions: readonly { id: string }[],
  cards: ReadonlyMap<string, unknown>,
  most: number,
): string[] {
  const ids: string[] = []
  for (const { id } of questions) {
    if (ids.length === most) break
    if (!cards.has(id)) ids.push(id)
  }
  return ids
}
