/**
 * Makes a memory of what was found under a key: it is looked for once. The keys of a query being typed ask for the same
 * again and again, and so do the texts that are shown for it.
 * @param most as much is remembered before all is forgotten
 */
export function createMemory<Found>(most = 2000): (key: string, find: () => Found) => Found {
  const known = new Map<string, Found>()
  return (key, find) => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Found
    if (known.size >= most) known.clear()
    const found = find()
    known.set(key, found)
    return found
  }
}
