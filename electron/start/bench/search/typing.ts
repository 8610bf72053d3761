import type { Chance } from '#domain/interview/seededChance.ts'

/** The same items in an order by chance. */
export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

/** What stands in the field after each key, from the first letter to the whole text. */
export function keystrokesOf(text: string): string[] {
  const characters = [...text]
  return characters.map((_, index) => characters.slice(0, index + 1).join(''))
}

/**
 * The keystrokes of texts typed whole, in an order by chance, until there are enough.
 * @param enough how many; the texts are typed again where they are too few
 */
export function typing(texts: readonly string[], enough: number, chance: Chance): string[] {
  const strokes: string[] = []
  while (texts.some((text) => text !== '') && strokes.length < enough) {
    for (const text of shuffled(texts, chance)) {
      if (strokes.length < enough) strokes.push(...keystrokesOf(text))
    }
  }
  return strokes
}
