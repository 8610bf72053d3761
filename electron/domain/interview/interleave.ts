/**
 * Spreads groups over a list so that the same one follows itself only when nothing else is left; within a group the
 * order stays. Interleaved practice holds longer than practice in blocks (Rohrer, Dedrick and Burgess 2014).
 */
export function interleave<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const groups = [...Map.groupBy(items, groupOf)].map(([name, members]) => ({ name, members: [...members] }))
  const order: T[] = []
  let last: string | undefined
  while (order.length < items.length) {
    // The largest group next, so that none is left over at the end in one piece; of equals the first.
    const others = groups.filter(({ name, members }) => members.length > 0 && name !== last)
    const candidates = others.length > 0 ? others : groups.filter(({ members }) => members.length > 0)
    const next = candidates.reduce((best, group) =>
      group.members.length > best.members.length ? group : best,
    )
    order.push(...next.members.splice(0, 1))
    last = next.name
  }
  return order
}
