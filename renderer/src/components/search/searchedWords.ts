/** Words that were looked for in place of those typed, and why. */
export interface SearchedWords {
  words: string[]
  reason: string
}
