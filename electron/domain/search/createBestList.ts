/** The best of many, by score; of equals those with the lower number. */
export interface BestList {
  offer(number: number, score: number): void
  /** The numbers that were kept, the best first. */
  sorted(): number[]
}

/** @param size how many are kept */
export function createBestList(size: number): BestList {
  // A heap with the worst of the kept on top.
  const numbers: number[] = []
  const scores: number[] = []

  const isWorse = (one: number, other: number): boolean => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0)
    return difference < 0 || (difference === 0 && (numbers[one] ?? 0) > (numbers[other] ?? 0))
  }
  function swap(one: number, other: number): void {
    const number = numbers[one] ?? 0
    const score = scores[one] ?? 0
    numbers[one] = numbers[other] ?? 0
    scores[one] = scores[other] ?? 0
    numbers[other] = number
    scores[other] = score
  }
  function sink(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= numbers.length) return
      const worse = left + 1 < numbers.length && isWorse(left + 1, left) ? left + 1 : left
      if (!isWorse(worse, at)) return
      swap(worse, at)
      at = worse
    }
  }
  function rise(): void {
    let at = numbers.length - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!isWorse(at, above)) return
      swap(at, above)
      at = above
    }
  }

  return {
    offer(number, score) {
      if (numbers.length < size) {
        numbers.push(number)
        scores.push(score)
        rise()
        return
      }
      const worst = scores[0] ?? 0
      if (score < worst || (score === worst && number > (numbers[0] ?? 0))) return
      numbers[0] = number
      scores[0] = score
      sink()
    },
    sorted: () =>
      numbers
        .map((number, at) => ({ number, score: scores[at] ?? 0 }))
        .sort((one, other) => other.score - one.score || one.number - other.number)
        .map(({ number }) => number),
  }
}
