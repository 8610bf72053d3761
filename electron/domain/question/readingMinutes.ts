const wordsAMinute = 180

/** How long a markdown text takes to read with understanding, in whole minutes, at least one. */
export const readingMinutes = (markdown: string): number =>
  Math.max(1, Math.ceil((markdown.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0) / wordsAMinute))
