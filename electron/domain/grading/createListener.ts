import type { Term } from './readTerms.ts'

/** How much of the parts of a longer term must be said for the term to be. */
const enoughParts = 0.7
const ending = 4

/** Whether two stems are forms of one word, or one stands at an end of the other, as `login` in `login_required`. */
function looksAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < ending) return false
  if (long.startsWith(short) || (long.length - short.length >= 2 && long.endsWith(short))) return true
  let common = 0
  while (common < short.length && short[common] === long[common]) common++
  return common >= ending && common / long.length >= 0.65 && common >= short.length - 2
}

/** Makes the question whether a term is said by some words: as it is, by what means the same, or part by part. */
export function createListener(words: readonly Term[]): (term: Term) => boolean {
  const said = new Set<string>()
  const stems = new Set<string>()
  function hear(term: Term): void {
    stems.add(term.stem)
    for (const key of term.says) said.add(key)
    term.parts.forEach(hear)
  }
  words.forEach(hear)

  function isSaid(term: Term): boolean {
    if (term.saidBy.some((key) => said.has(key))) return true
    for (const stem of stems) if (looksAlike(term.stem, stem)) return true
    const { parts } = term
    return parts.length > 0 && parts.filter(isSaid).length / parts.length >= enoughParts
  }
  return isSaid
}
